-- Where girls come from: the places that the organisation works with, the talks held there, and the channels through
-- which somebody begins an application.

-- A school, a company, a relay: a partner inside this tenant. It may be an organisation of its own here too: that id is
-- written down, and nothing is joined across.
create table app.structures (
  organisation_id uuid not null references app.organisations,
  id uuid not null,
  kind text not null
    check (kind in ('school', 'higher education', 'youth structure', 'relay', 'company', 'host', 'commune', 'other')),
  name text not null check (btrim(name) <> ''),
  search_name text generated always as (platform.searchable(name)) stored,
  -- An id of ref.places, or what was typed, or neither.
  place_id text,
  place_text text not null default '',
  -- Réseaux d'éducation prioritaire. Unknown is said, and never counted as no.
  education_priority text not null default 'unknown' check (education_priority in ('REP', 'REP+', 'no', 'unknown')),
  also_organisation_id uuid,
  created_at timestamptz not null,
  created_by uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, created_by) references app.people
);
create index structures_search on app.structures using gin (search_name public.gin_trgm_ops);
create index structures_name on app.structures (organisation_id, name);
create index structures_creator on app.structures (organisation_id, created_by);
call platform.protect('structures', 'select, insert, update');

create table app.talks (
  organisation_id uuid not null,
  id uuid not null,
  structure_id uuid not null,
  -- The campaign that it speaks about, when it speaks about one.
  campaign_id uuid,
  day date not null,
  starts_at time,
  speaker_id uuid,
  -- Which classes were there, as the school names them.
  classes text not null default '',
  head_count integer check (head_count between 0 and 10000),
  head_count_kind text check (head_count_kind in ('counted', 'estimated')),
  head_count_by uuid,
  head_count_at timestamptz,
  cancelled_at timestamptz,
  cancelled_by uuid,
  created_at timestamptz not null,
  created_by uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, structure_id) references app.structures,
  foreign key (organisation_id, campaign_id) references app.campaigns,
  foreign key (organisation_id, speaker_id) references app.people,
  foreign key (organisation_id, head_count_by) references app.people,
  foreign key (organisation_id, cancelled_by) references app.people,
  foreign key (organisation_id, created_by) references app.people,
  check (num_nulls(head_count, head_count_kind, head_count_by, head_count_at) in (0, 4)),
  check ((cancelled_at is null) = (cancelled_by is null)),
  check (cancelled_at is null or head_count is null)
);
create index talks_day on app.talks (organisation_id, day);
create index talks_structure on app.talks (organisation_id, structure_id);
create index talks_campaign on app.talks (organisation_id, campaign_id) where campaign_id is not null;
create index talks_speaker on app.talks (organisation_id, speaker_id) where speaker_id is not null;
create index talks_counter on app.talks (organisation_id, head_count_by) where head_count_by is not null;
create index talks_canceller on app.talks (organisation_id, cancelled_by) where cancelled_by is not null;
create index talks_creator on app.talks (organisation_id, created_by);
call platform.protect('talks', 'select, insert, update');

-- A way in, with its own code: printed, drawn as a QR code, or typed.
create table app.channels (
  organisation_id uuid not null references app.organisations,
  id uuid not null,
  kind text not null check (kind in ('talk', 'ambassador', 'relay', 'teacher', 'network', 'event', 'other')),
  name text not null check (btrim(name) <> ''),
  code text not null check (code ~ '^[34679ACDEFGHJKMNPQRTWXY]{6}$'),
  talk_id uuid,
  structure_id uuid,
  campaign_id uuid,
  created_at timestamptz not null,
  created_by uuid not null,
  closed_at timestamptz,
  closed_by uuid,
  primary key (organisation_id, id),
  unique (organisation_id, code),
  foreign key (organisation_id, talk_id) references app.talks,
  foreign key (organisation_id, structure_id) references app.structures,
  foreign key (organisation_id, campaign_id) references app.campaigns,
  foreign key (organisation_id, created_by) references app.people,
  foreign key (organisation_id, closed_by) references app.people,
  check ((kind = 'talk') = (talk_id is not null)),
  check ((closed_at is null) = (closed_by is null))
);
create unique index channels_talk on app.channels (organisation_id, talk_id) where talk_id is not null;
create index channels_structure on app.channels (organisation_id, structure_id) where structure_id is not null;
create index channels_campaign on app.channels (organisation_id, campaign_id) where campaign_id is not null;
create index channels_creator on app.channels (organisation_id, created_by);
create index channels_closer on app.channels (organisation_id, closed_by) where closed_by is not null;
call platform.protect('channels', 'select, insert, update');

alter table app.applications add column channel_id uuid;
alter table app.applications add foreign key (organisation_id, channel_id) references app.channels;
create index applications_channel on app.applications (organisation_id, channel_id) where channel_id is not null;

-- What applications may know of a channel: the code that leads to it, and where it began.
create view app.channel_origins with (security_invoker = true) as
  select c.organisation_id, c.id as channel_id, c.code, c.kind, c.name, t.id as talk_id, t.day as talk_day,
    s.id as structure_id, s.name as structure_name, s.kind as structure_kind
  from app.channels c
  left join app.talks t on t.organisation_id = c.organisation_id and t.id = c.talk_id
  left join app.structures s on s.organisation_id = c.organisation_id and s.id = coalesce(t.structure_id, c.structure_id);

-- How far each application came, for whoever counts by channel, school or site: never about a person by name.
create view app.application_steps with (security_invoker = true) as
  select a.organisation_id, a.id as application_id, a.campaign_id, a.site_id, a.channel_id,
    a.submitted_at is not null as sent,
    exists (select from app.offers o where o.organisation_id = a.organisation_id and o.application_id = a.id) as offered,
    a.state = 'accepted' as accepted
  from app.applications a;

-- A talk counts once it was held: its day is over the moment somebody said how many were there.
create view app.impact_talks with (security_invoker = true) as
  select t.organisation_id, t.id as talk_id, t.structure_id, s.kind as structure_kind, s.education_priority,
    t.campaign_id, t.day, t.head_count, t.head_count_kind
  from app.talks t
  join app.structures s on s.organisation_id = t.organisation_id and s.id = t.structure_id
  where t.head_count is not null and t.cancelled_at is null;

grant select on app.channel_origins, app.application_steps, app.impact_talks to frise_web, frise_jobs;

alter table app.counted_totals drop constraint counted_totals_figure_check;
alter table app.counted_totals add constraint counted_totals_figure_check check (figure in ('girls-enrolled',
  'cohorts-held', 'taught-hours', 'learner-hours', 'territories', 'schools-visited', 'people-counted', 'people-estimated'));
