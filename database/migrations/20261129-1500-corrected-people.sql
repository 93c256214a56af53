-- A name or a birth date that was wrong is corrected by a person of the team. What stood before is kept: her texts are masked
-- for it too, and a diploma that was given carries the name of its day until it is made again. It goes with her.
create table app.person_corrections (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  first_name text not null,
  last_name text not null,
  birth_date date,
  -- Why the file goes on although the birth date is outside the age rule of the programme; empty when it is not.
  reason text not null default '',
  corrected_at timestamptz not null,
  corrected_by uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references app.people,
  foreign key (organisation_id, corrected_by) references app.people
);
create index person_corrections_person on app.person_corrections (organisation_id, person_id, corrected_at);
create index person_corrections_corrector on app.person_corrections (organisation_id, corrected_by);
call platform.protect('person_corrections', 'select, insert, delete');

-- Made again at a corrected name, under its own number: by whom and when last. The audit keeps every time.
alter table app.certificates
  add column reissued_at timestamptz,
  add column reissued_by uuid,
  add constraint certificates_reissued check ((reissued_at is null) = (reissued_by is null)),
  add foreign key (organisation_id, reissued_by) references app.people;
create index certificates_reissuer on app.certificates (organisation_id, reissued_by);
