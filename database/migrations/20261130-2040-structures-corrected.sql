-- What stood on a structure before each correction.
create table app.structure_corrections (
  organisation_id uuid not null,
  id uuid not null,
  structure_id uuid not null,
  kind text not null,
  name text not null,
  place_id text,
  place_text text not null,
  education_priority text not null,
  at timestamptz not null,
  by_id uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, structure_id) references app.structures,
  foreign key (organisation_id, by_id) references app.people
);
create index structure_corrections_structure on app.structure_corrections (organisation_id, structure_id, at);
create index structure_corrections_corrector on app.structure_corrections (organisation_id, by_id);
call platform.protect('structure_corrections', 'select, insert');
