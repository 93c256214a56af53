-- A code of ten letters and figures that resumes an application together with the birth date. Only its hash is kept;
-- five faults close it for an hour.
create table app.resume_codes (
  organisation_id uuid not null,
  application_id uuid not null,
  code_hash bytea not null,
  made_at timestamptz not null,
  faults integer not null default 0,
  closed_until timestamptz,
  primary key (organisation_id, application_id),
  unique (organisation_id, code_hash),
  foreign key (organisation_id, application_id) references app.applications
);
call platform.protect('resume_codes');
