-- Concerns, sealed; and what is known of the adults who will be beside minors.

-- An empty contact is anonymous: then the id is random and the day is all that is known of when. Nobody's account is
-- ever written beside a concern. `kept_from` are people of the team who must not learn that it exists.
create table app.concerns (
  organisation_id uuid not null references app.organisations,
  id uuid not null,
  state text not null default 'raised'
    check (state in ('raised', 'triaged', 'handled', 'sent to authorities', 'closed')),
  worry text not null check (btrim(worry) <> ''),
  about text not null default '',
  contact text not null default '',
  page text not null default '',
  language text not null check (language in ('fr', 'en')),
  routed_to text not null check (routed_to in ('officers', 'administrators')),
  kept_from uuid[] not null default '{}',
  raised_on date not null,
  raised_at timestamptz,
  primary key (organisation_id, id),
  check ((btrim(contact) = '') = (raised_at is null))
);
call platform.protect('concerns', 'select, insert, update');

create table app.concern_changes (
  organisation_id uuid not null,
  id uuid not null,
  concern_id uuid not null,
  from_state text not null check (from_state in ('raised', 'triaged', 'handled', 'sent to authorities', 'closed')),
  to_state text not null check (to_state in ('raised', 'triaged', 'handled', 'sent to authorities', 'closed')),
  sentence text not null check (btrim(sentence) <> ''),
  at timestamptz not null,
  by_id uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, concern_id) references app.concerns,
  foreign key (organisation_id, by_id) references app.people
);
create index concern_changes_concern on app.concern_changes (organisation_id, concern_id, at);
create index concern_changes_by on app.concern_changes (organisation_id, by_id);
call platform.protect('concern_changes', 'select, insert');

-- The seal. No query, count or search of pages and jobs sees a concern until somebody says as whom she reads, and she
-- never sees one that is kept from her. Who may say so is asked by src/safeguarding. Backups run as frise_owner.
create function app.concern_reader() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.concern_reader', true), '')::uuid;

create policy sealed on app.concerns as restrictive for select to frise_web, frise_jobs
  using (app.concern_reader() is not null and app.concern_reader() <> all (kept_from));
create policy sealed on app.concern_changes as restrictive for select to frise_web, frise_jobs
  using (exists (select from app.concerns c
    where c.organisation_id = concern_changes.organisation_id and c.id = concern_changes.concern_id));

-- That a check was seen, by whom and until when it counts: never the document, never a result that was not good.
-- The version of the programme is the setting that the validity comes from.
create table app.vetting_checks (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (btrim(kind) <> ''),
  programme_version_id uuid not null,
  checked_on date not null,
  expires_on date not null check (expires_on >= checked_on),
  seen_by uuid not null check (seen_by <> person_id),
  seen_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references app.people,
  foreign key (organisation_id, programme_version_id) references app.programme_versions,
  foreign key (organisation_id, seen_by) references app.people
);
create index vetting_checks_person on app.vetting_checks (organisation_id, person_id, expires_on);
create index vetting_checks_version on app.vetting_checks (organisation_id, programme_version_id);
create index vetting_checks_seer on app.vetting_checks (organisation_id, seen_by);
call platform.protect('vetting_checks', 'select, insert');

create table app.charters_signed (
  organisation_id uuid not null,
  person_id uuid not null,
  version text not null,
  signed_at timestamptz not null,
  primary key (organisation_id, person_id, version),
  foreign key (organisation_id, person_id) references app.people
);
call platform.protect('charters_signed', 'select, insert');

create table app.safeguarding_read (
  organisation_id uuid not null,
  person_id uuid not null,
  version text not null,
  read_at timestamptz not null,
  primary key (organisation_id, person_id, version),
  foreign key (organisation_id, person_id) references app.people
);
call platform.protect('safeguarding_read', 'select, insert');

-- Who is beside the participants of a cohort, as what, on which days. Taken away after the first day: the days end.
create table app.cohort_adults (
  organisation_id uuid not null,
  id uuid not null,
  cohort_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('facilitator', 'host', 'helper', 'guest')),
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  added_by uuid not null,
  added_at timestamptz not null,
  removed_by uuid,
  removed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, cohort_id) references app.cohorts,
  foreign key (organisation_id, person_id) references app.people,
  foreign key (organisation_id, added_by) references app.people,
  foreign key (organisation_id, removed_by) references app.people,
  check ((removed_by is null) = (removed_at is null)),
  exclude using gist (organisation_id with =, cohort_id with =, person_id with =,
    daterange(from_day, to_day, '[]') with &&) where (removed_at is null)
);
create index cohort_adults_cohort on app.cohort_adults (organisation_id, cohort_id, from_day);
create index cohort_adults_person on app.cohort_adults (organisation_id, person_id);
create index cohort_adults_adder on app.cohort_adults (organisation_id, added_by);
create index cohort_adults_remover on app.cohort_adults (organisation_id, removed_by) where removed_by is not null;
call platform.protect('cohort_adults', 'select, insert, update');

-- What safeguarding must know of cohorts, which it does not depend on.
create view app.safeguarding_cohorts with (security_invoker = true) as
  select c.organisation_id, c.id as cohort_id, c.name, c.state, c.site_id, c.edition_id, s.zone,
    coalesce(nullif(s.commune, ''), s.name) as place, e.starts_on, e.ends_on, e.programme_version_id
  from app.cohorts c
  join app.sites s on s.organisation_id = c.organisation_id and s.id = c.site_id
  join app.editions e on e.organisation_id = c.organisation_id and e.id = c.edition_id;

create view app.safeguarding_cohort_days with (security_invoker = true) as
  select distinct organisation_id, cohort_id, day from app.sessions where state <> 'cancelled';

create view app.safeguarding_cohort_members with (security_invoker = true) as
  select e.organisation_id, e.cohort_id, e.person_id, p.birth_date
  from app.enrolments e
  join app.people p on p.organisation_id = e.organisation_id and p.id = e.person_id
  where e.cohort_id is not null and e.state in ('confirmed', 'started', 'completed');

grant select on app.safeguarding_cohorts, app.safeguarding_cohort_days, app.safeguarding_cohort_members
  to frise_web, frise_jobs;
