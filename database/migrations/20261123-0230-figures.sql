-- What the public figures also need, and what they stand beside: totals counted before Frise, quotations, and the
-- contact of somebody who came too late.

create view app.impact_sites with (security_invoker = true) as
  select organisation_id, id as site_id, edition_id, commune, mode from app.sites;

create view app.impact_editions with (security_invoker = true) as
  select organisation_id, id as edition_id, document -> 'name' as name, starts_on, ends_on from app.editions;

-- The same view with the edition and the site at its end, so that hours can be told edition by edition.
create or replace view app.impact_sessions with (security_invoker = true) as
  select s.organisation_id, s.id as session_id, s.cohort_id, s.day, s.taught_minutes,
    coalesce((select sum(a.minutes) from app.attendance a
      where a.organisation_id = s.organisation_id and a.session_id = s.id), 0)::integer as learner_minutes,
    c.edition_id, c.site_id
  from app.sessions s
  join app.cohorts c on c.organisation_id = s.organisation_id and c.id = s.cohort_id
  where s.state = 'held';

grant select on app.impact_sites, app.impact_editions to frise_web, frise_jobs;

-- A total that was counted elsewhere: never added to a computed figure. A correction is a new row that replaces one;
-- nobody overwrites. Hours are kept in minutes.
create table app.counted_totals (
  organisation_id uuid not null references app.organisations,
  id uuid not null,
  figure text not null check (figure in ('girls-enrolled', 'cohorts-held', 'taught-hours', 'learner-hours', 'territories')),
  value integer not null check (value >= 0),
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  document text not null check (btrim(document) <> ''),
  counted_by text not null check (btrim(counted_by) <> ''),
  counted_on date not null,
  replaces_id uuid,
  entered_by uuid not null,
  entered_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, replaces_id),
  foreign key (organisation_id, replaces_id) references app.counted_totals,
  foreign key (organisation_id, entered_by) references app.people
);
create index counted_totals_figure on app.counted_totals (organisation_id, figure, from_day);
create index counted_totals_enterer on app.counted_totals (organisation_id, entered_by);
call platform.protect('counted_totals', 'select, insert');

-- What the organisation published before, word for word, with its date. Never a number that anything computes with.
create table app.quotations (
  organisation_id uuid not null references app.organisations,
  id uuid not null,
  words text not null check (btrim(words) <> ''),
  language text not null check (language ~ '^[a-z]{2}$'),
  source text not null check (btrim(source) <> ''),
  address text check (address ~ '^https://'),
  on_day date not null,
  day_is text not null check (day_is in ('published', 'read')),
  entered_by uuid not null,
  entered_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, entered_by) references app.people
);
create index quotations_enterer on app.quotations (organisation_id, entered_by);
call platform.protect('quotations', 'select, insert');

-- A contact and nothing else, left for the campaign after the one that was closed; erased on the day that was told.
create table app.leads (
  organisation_id uuid not null,
  id uuid not null,
  campaign_id uuid not null,
  email text,
  phone text check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  purpose text not null check (purpose in ('next campaign')),
  language text not null check (language in ('fr', 'en')),
  created_at timestamptz not null,
  erase_on date not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, campaign_id) references app.campaigns,
  unique (organisation_id, campaign_id, email),
  unique (organisation_id, campaign_id, phone),
  check (num_nonnulls(email, phone) = 1)
);
create index leads_ending on app.leads (organisation_id, erase_on);
call platform.protect('leads', 'select, insert, delete');
