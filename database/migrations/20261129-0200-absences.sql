-- A minor whom a roll call marks absent without word: somebody calls, and what was said stays.

create table app.absences (
  organisation_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  enrolment_id uuid not null,
  person_id uuid not null,
  state text not null default 'to call' check (state in ('to call', 'reached', 'settled')),
  since timestamptz not null,
  -- How many steps it has: whoever writes from an older page is told.
  revision integer not null default 0 check (revision >= 0),
  primary key (organisation_id, id),
  unique (organisation_id, session_id, enrolment_id),
  foreign key (organisation_id, session_id) references app.sessions,
  foreign key (organisation_id, enrolment_id) references app.enrolments,
  foreign key (organisation_id, person_id) references app.people
);
create index absences_enrolment on app.absences (organisation_id, enrolment_id);
create index absences_person on app.absences (organisation_id, person_id);
create index absences_since on app.absences (organisation_id, since);
create index absences_to_call on app.absences (organisation_id, since) where state = 'to call';
call platform.protect('absences');

-- What happened, in order: marked absent, called, there after all. Rows are added, none is overwritten.
create table app.absence_steps (
  organisation_id uuid not null,
  absence_id uuid not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('marked absent', 'called', 'came', 'excused')),
  -- Whom somebody called, when it is a person known here.
  contact_id uuid,
  outcome text check (outcome in ('on her way', 'ill', 'will not come', 'unreachable')),
  sentence text not null default '',
  at timestamptz not null,
  by_id uuid not null,
  primary key (organisation_id, absence_id, number),
  foreign key (organisation_id, absence_id) references app.absences,
  foreign key (organisation_id, contact_id) references app.people,
  foreign key (organisation_id, by_id) references app.people,
  check ((kind = 'called') = (outcome is not null)),
  check (kind = 'called' or (contact_id is null and sentence = ''))
);
create index absence_steps_contact on app.absence_steps (organisation_id, contact_id) where contact_id is not null;
create index absence_steps_by on app.absence_steps (organisation_id, by_id);
call platform.protect('absence_steps', 'select, insert');
-- What was said may be about health: erasing her, or the end of its time, takes it away.
grant delete on app.absence_steps to frise_jobs;

-- For the desk. Due is when nobody has reached her family for as long as the programme allows: 30 minutes unless it says more.
create view app.desk_absences with (security_invoker = true) as
  select a.organisation_id, 'absence not called'::text as kind, a.id as object_id, c.site_id, c.edition_id, c.id as cohort_id,
    a.since, a.since + make_interval(mins =>
      coalesce((v.document #>> '{cohort,absenceCalls,deskAfterMinutes}')::integer, 30)) as due
  from app.absences a
  join app.sessions s on s.organisation_id = a.organisation_id and s.id = a.session_id
  join app.cohorts c on c.organisation_id = s.organisation_id and c.id = s.cohort_id
  join app.editions e on e.organisation_id = c.organisation_id and e.id = c.edition_id
  join app.programme_versions v on v.organisation_id = e.organisation_id and v.id = e.programme_version_id
  where a.state = 'to call';
grant select on app.desk_absences to frise_web, frise_jobs;
