-- Two people of one organisation who may be one. Whoever says that they are merges them: no key is rewritten,
-- people.merged_into says which row stands for both, and is emptied when somebody takes it back.

create table app.possible_doubles (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  other_id uuid not null,
  found_at timestamptz not null,
  answer text check (answer in ('same', 'different')),
  answered_at timestamptz,
  answered_by uuid,
  primary key (organisation_id, id),
  unique (organisation_id, person_id, other_id),
  foreign key (organisation_id, person_id) references app.people,
  foreign key (organisation_id, other_id) references app.people,
  foreign key (organisation_id, answered_by) references app.people,
  check (person_id < other_id),
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create index possible_doubles_found on app.possible_doubles (organisation_id, found_at, id);
create index possible_doubles_open on app.possible_doubles (organisation_id) where answer is null;
create index possible_doubles_other on app.possible_doubles (organisation_id, other_id);
create index possible_doubles_answered_by on app.possible_doubles (organisation_id, answered_by);
call platform.protect('possible_doubles', 'select, insert, update');

create index people_born on app.people (organisation_id, birth_date) where birth_date is not null and erased_at is null;

-- Which row stands for her: whoever is counted once is counted through this.
create view app.one_person with (security_invoker = true) as
  select organisation_id, id as person_id, coalesce(merged_into, id) as one_id from app.people;

create or replace view app.impact_enrolments with (security_invoker = true) as
  select e.organisation_id, e.id as enrolment_id, o.one_id as person_id, e.edition_id, e.site_id,
    e.cohort_id, e.started_at, e.state
  from app.enrolments e
  join app.one_person o on o.organisation_id = e.organisation_id and o.person_id = e.person_id;

-- A file that was sent: a draft is nobody's to compare.
create view app.sent_files with (security_invoker = true) as
  select organisation_id, id as application_id, applicant_id as person_id, campaign_id, submitted_at
  from app.applications where state <> 'draft';

-- Two rows that both came, and may be one girl: so many pairs may be counted twice. What other pairs join is settled.
create view app.impact_doubles with (security_invoker = true) as
  select d.organisation_id, d.id as double_id from app.possible_doubles d
  join app.one_person p on p.organisation_id = d.organisation_id and p.person_id = d.person_id
  join app.one_person o on o.organisation_id = d.organisation_id and o.person_id = d.other_id and o.one_id <> p.one_id
  where d.answer is null
    and exists (select from app.enrolments e where e.organisation_id = d.organisation_id
      and e.person_id = d.person_id and e.started_at is not null)
    and exists (select from app.enrolments e where e.organisation_id = d.organisation_id
      and e.person_id = d.other_id and e.started_at is not null);

-- Whoever was erased is compared with nobody; public figures do not change with her.
create view app.desk_doubles with (security_invoker = true) as
  select d.organisation_id, 'possible double'::text as kind, d.id as object_id, null::uuid as site_id,
    null::uuid as edition_id, null::uuid as cohort_id, d.found_at as since, null::timestamptz as due
  from app.possible_doubles d
  join app.people p on p.organisation_id = d.organisation_id and p.id = d.person_id and p.erased_at is null
  join app.people o on o.organisation_id = d.organisation_id and o.id = d.other_id and o.erased_at is null
    and coalesce(o.merged_into, o.id) <> coalesce(p.merged_into, p.id)
  where d.answer is null;

grant select on app.one_person, app.sent_files, app.impact_doubles, app.desk_doubles to frise_web, frise_jobs;
