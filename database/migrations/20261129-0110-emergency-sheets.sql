-- Whom to call for a girl, who may fetch her, and what her guardian chose to say about her health. In tables of their
-- own: read by the team of her cohort only, and erased soon after the end.

create table app.emergency_sheets (
  organisation_id uuid not null,
  enrolment_id uuid not null,
  goes_home text not null check (goes_home in ('alone', 'fetched')),
  fetched_by text not null default '',
  diet text not null default '',
  allergies text not null default '',
  treatment text not null default '',
  access_needs text not null default '',
  revision integer not null default 1 check (revision > 0),
  -- By the signed link of a guardian, or by a person of the team on somebody's word.
  channel text not null check (channel in ('link', 'word')),
  said_by uuid not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (organisation_id, enrolment_id),
  foreign key (organisation_id, enrolment_id) references app.enrolments,
  foreign key (organisation_id, said_by) references app.people,
  foreign key (organisation_id, written_by) references app.people
);
create index emergency_sheets_said on app.emergency_sheets (organisation_id, said_by);
create index emergency_sheets_written on app.emergency_sheets (organisation_id, written_by);
call platform.protect('emergency_sheets');

-- Whom to call, the first first.
create table app.emergency_contacts (
  organisation_id uuid not null,
  enrolment_id uuid not null,
  position integer not null check (position > 0),
  name text not null check (btrim(name) <> ''),
  relation text not null check (btrim(relation) <> ''),
  phone text not null check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  primary key (organisation_id, enrolment_id, position),
  foreign key (organisation_id, enrolment_id) references app.emergency_sheets on delete cascade
);
call platform.protect('emergency_contacts');

-- What the count of a day needs, without a word about anybody's health.
create view app.emergency_needs with (security_invoker = true) as
  select organisation_id, enrolment_id, goes_home, diet from app.emergency_sheets;
grant select on app.emergency_needs to frise_web, frise_jobs;
