-- Applications are read masked, rated alone, decided by people, and answered kindly.

-- One text of one application as readers get it. The program hides what it knows; a person who rates nobody reads it over
-- and confirms. Until then no reader has the file.
create table app.masked_texts (
  organisation_id uuid not null,
  application_id uuid not null,
  question_key text not null,
  body text not null,
  made_at timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  primary key (organisation_id, application_id, question_key),
  foreign key (organisation_id, application_id) references app.applications,
  foreign key (organisation_id, confirmed_by) references app.people,
  check ((confirmed_by is null) = (confirmed_at is null))
);
create index masked_texts_confirmer on app.masked_texts (organisation_id, confirmed_by) where confirmed_by is not null;
call platform.protect('masked_texts');

-- One reading by one reader: a mark for each criterion of the programme ({"wish": 2}) and one sentence. The key makes a
-- double click one reading. It may change until the decision.
create table app.reviews (
  organisation_id uuid not null,
  application_id uuid not null,
  reader_id uuid not null,
  marks jsonb not null check (jsonb_typeof(marks) = 'object'),
  sentence text not null check (btrim(sentence) <> ''),
  written_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (organisation_id, application_id, reader_id),
  foreign key (organisation_id, application_id) references app.applications,
  foreign key (organisation_id, reader_id) references app.people
);
create index reviews_reader on app.reviews (organisation_id, reader_id);
call platform.protect('reviews');

-- "I know this person": for good, and without saying how.
create table app.reading_conflicts (
  organisation_id uuid not null,
  application_id uuid not null,
  reader_id uuid not null,
  declared_at timestamptz not null,
  primary key (organisation_id, application_id, reader_id),
  foreign key (organisation_id, application_id) references app.applications,
  foreign key (organisation_id, reader_id) references app.people
);
create index reading_conflicts_reader on app.reading_conflicts (organisation_id, reader_id);
call platform.protect('reading_conflicts', 'select, insert');

-- How many readings an application has: what whoever decides must know, whichever page she decides on.
create view app.application_readings with (security_invoker = true) as
  select r.organisation_id, r.application_id, count(*)::integer as readings
  from app.reviews r
  group by r.organisation_id, r.application_id;
grant select on app.application_readings to frise_web, frise_jobs;

-- A decision says how many readings it rests on, and why it did not wait for the others.
alter table app.decisions add column readings integer check (readings >= 0);
alter table app.decisions add column without_readings text check (btrim(without_readings) <> '');

-- The answer to whoever has no place: prepared by the decision, sent once somebody has approved it.
create table app.kind_answers (
  organisation_id uuid not null,
  application_id uuid not null,
  prepared_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz,
  primary key (organisation_id, application_id),
  foreign key (organisation_id, application_id) references app.applications,
  foreign key (organisation_id, approved_by) references app.people,
  check ((approved_by is null) = (approved_at is null))
);
create index kind_answers_approver on app.kind_answers (organisation_id, approved_by) where approved_by is not null;
create index kind_answers_open on app.kind_answers (organisation_id, prepared_at) where approved_at is null;
call platform.protect('kind_answers');
