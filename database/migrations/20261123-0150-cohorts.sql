-- The camp: who is in it, when it meets, who was there.

create table app.cohorts (
  organisation_id uuid not null,
  id uuid not null,
  edition_id uuid not null,
  site_id uuid not null,
  name text not null check (btrim(name) <> ''),
  state text not null default 'planned'
    check (state in ('planned', 'confirmed', 'running', 'closed')),
  created_at timestamptz not null,
  closed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, edition_id) references app.editions,
  foreign key (organisation_id, site_id) references app.sites
);
create index cohorts_edition on app.cohorts (organisation_id, edition_id);
create index cohorts_site on app.cohorts (organisation_id, site_id);
call platform.protect('cohorts');

create table app.cohort_changes (
  organisation_id uuid not null,
  id uuid not null,
  cohort_id uuid not null,
  from_state text not null,
  to_state text not null,
  at timestamptz not null,
  by_id uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, cohort_id) references app.cohorts,
  foreign key (organisation_id, by_id) references app.people
);
create index cohort_changes_cohort on app.cohort_changes (organisation_id, cohort_id, at);
create index cohort_changes_by on app.cohort_changes (organisation_id, by_id);
call platform.protect('cohort_changes', 'select, insert');

create table app.enrolments (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  edition_id uuid not null,
  programme_version_id uuid not null,
  application_id uuid not null,
  site_id uuid not null,
  cohort_id uuid,
  state text not null default 'confirmed'
    check (state in ('confirmed', 'started', 'completed', 'left early', 'excluded by decision')),
  confirmed_at timestamptz not null,
  started_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, application_id),
  unique (organisation_id, person_id, edition_id),
  foreign key (organisation_id, person_id) references app.people,
  foreign key (organisation_id, edition_id) references app.editions,
  foreign key (organisation_id, programme_version_id) references app.programme_versions,
  foreign key (organisation_id, application_id) references app.applications,
  foreign key (organisation_id, site_id) references app.sites,
  foreign key (organisation_id, cohort_id) references app.cohorts
);
create index enrolments_edition on app.enrolments (organisation_id, edition_id);
create index enrolments_site on app.enrolments (organisation_id, site_id);
create index enrolments_cohort on app.enrolments (organisation_id, cohort_id) where cohort_id is not null;
create index enrolments_version on app.enrolments (organisation_id, programme_version_id);
call platform.protect('enrolments');

-- What is planned is a local date, start, end and zone; what happened is an instant. Minutes are stored when held.
create table app.sessions (
  organisation_id uuid not null,
  id uuid not null,
  cohort_id uuid not null,
  title text not null default '',
  day date not null,
  starts_at time not null,
  ends_at time not null check (ends_at > starts_at),
  zone text not null,
  state text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  taught_minutes integer check (taught_minutes > 0),
  held_at timestamptz,
  held_by uuid,
  revision integer not null default 0,
  primary key (organisation_id, id),
  unique (organisation_id, cohort_id, day, starts_at),
  foreign key (organisation_id, cohort_id) references app.cohorts,
  foreign key (organisation_id, held_by) references app.people,
  check ((state = 'held') = (taught_minutes is not null))
);
create index sessions_holder on app.sessions (organisation_id, held_by) where held_by is not null;
call platform.protect('sessions');

create table app.attendance (
  organisation_id uuid not null,
  session_id uuid not null,
  enrolment_id uuid not null,
  status text not null check (status in ('present', 'late', 'left early', 'excused', 'absent')),
  at_time time,
  minutes integer not null check (minutes >= 0),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (organisation_id, session_id, enrolment_id),
  foreign key (organisation_id, session_id) references app.sessions,
  foreign key (organisation_id, enrolment_id) references app.enrolments,
  foreign key (organisation_id, recorded_by) references app.people,
  check ((status in ('late', 'left early')) = (at_time is not null))
);
create index attendance_enrolment on app.attendance (organisation_id, enrolment_id);
create index attendance_recorder on app.attendance (organisation_id, recorded_by);
call platform.protect('attendance');

create table app.certificates (
  organisation_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  number text not null,
  issued_at timestamptz not null,
  issued_by uuid not null,
  revoked_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, number),
  foreign key (organisation_id, enrolment_id) references app.enrolments,
  foreign key (organisation_id, issued_by) references app.people
);
create unique index certificates_valid on app.certificates (organisation_id, enrolment_id) where revoked_at is null;
create index certificates_issuer on app.certificates (organisation_id, issued_by);
call platform.protect('certificates');
