-- What a cohort calls itself, who moved in it and why, and what a diploma needs beyond attendance.

alter table app.cohorts add column motto text not null default '';
alter table app.cohorts add column room text not null default '';
create unique index cohorts_name on app.cohorts (organisation_id, site_id, lower(name));

-- From when she belongs to her present cohort: null is from its first day. Until when: null is still.
alter table app.enrolments add column joined_on date;
alter table app.enrolments add column left_on date check (left_on >= joined_on);

-- Every move of an enrolment, with a structured reason where somebody chose it. No free text about her.
create table app.enrolment_changes (
  organisation_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  from_state text not null,
  to_state text not null,
  from_cohort_id uuid,
  to_cohort_id uuid,
  reason text check (reason in ('moved away', 'transport', 'timetable', 'other project', 'not what she expected',
    'personal', 'no news', 'rules not kept', 'safety of the group', 'closer site', 'balance of groups')),
  at timestamptz not null,
  by_id uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, enrolment_id) references app.enrolments,
  foreign key (organisation_id, from_cohort_id) references app.cohorts,
  foreign key (organisation_id, to_cohort_id) references app.cohorts,
  foreign key (organisation_id, by_id) references app.people
);
create index enrolment_changes_enrolment on app.enrolment_changes (organisation_id, enrolment_id, at);
create index enrolment_changes_from on app.enrolment_changes (organisation_id, from_cohort_id)
  where from_cohort_id is not null;
create index enrolment_changes_to on app.enrolment_changes (organisation_id, to_cohort_id)
  where to_cohort_id is not null;
create index enrolment_changes_by on app.enrolment_changes (organisation_id, by_id);
call platform.protect('enrolment_changes', 'select, insert');

-- A named person sets the programme's rule aside for one participant. The last row counts; none is ever lost.
create table app.completion_overrides (
  organisation_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  completed boolean not null,
  reason text not null check (btrim(reason) <> ''),
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, enrolment_id) references app.enrolments,
  foreign key (organisation_id, decided_by) references app.people
);
create index completion_overrides_enrolment on app.completion_overrides (organisation_id, enrolment_id, decided_at);
create index completion_overrides_decider on app.completion_overrides (organisation_id, decided_by);
call platform.protect('completion_overrides', 'select, insert, update');

-- The last number given in each series, for example JIT-2027. Its row is the lock: two issuances never share a number.
create table app.certificate_series (
  organisation_id uuid not null references app.organisations,
  series text not null,
  last_number integer not null check (last_number > 0),
  primary key (organisation_id, series)
);
call platform.protect('certificate_series', 'select, insert, update');

-- Who signs the diplomas of a cohort, in the order printed.
create table app.diploma_signatures (
  organisation_id uuid not null,
  cohort_id uuid not null,
  position integer not null check (position >= 0),
  name text not null check (btrim(name) <> ''),
  title text not null,
  structure text not null default '',
  primary key (organisation_id, cohort_id, position),
  foreign key (organisation_id, cohort_id) references app.cohorts
);
call platform.protect('diploma_signatures');
