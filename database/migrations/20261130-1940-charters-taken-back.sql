-- A charter that was noted by mistake is taken back: who, when and why stay with it, and it counts for nothing.
alter table app.charters_on_paper
  add column taken_back_at timestamptz,
  add column taken_back_by uuid,
  add column taken_back_why text check (taken_back_why in ('wrong person', 'wrong date', 'not signed', 'another text')),
  add check ((taken_back_at is null) = (taken_back_by is null) and (taken_back_at is null) = (taken_back_why is null)),
  add check (taken_back_by <> person_id),
  add foreign key (organisation_id, taken_back_by) references app.people;
create index charters_on_paper_taken_back_by on app.charters_on_paper (organisation_id, taken_back_by)
  where taken_back_by is not null;
grant update (taken_back_at, taken_back_by, taken_back_why) on app.charters_on_paper to frise_web, frise_jobs;

-- Those that count.
create view app.charters_noted with (security_invoker = true) as
  select organisation_id, id, person_id, charter_version, signed_on, held_by, kept_at, page_version, explained_on,
    explained_by, seen_by, seen_at
  from app.charters_on_paper where taken_back_at is null;
grant select on app.charters_noted to frise_web, frise_jobs;

create or replace view app.charters_known with (security_invoker = true) as
  select organisation_id, person_id, version from app.charters_signed
  union all
  select organisation_id, person_id, charter_version from app.charters_noted;
create or replace view app.safeguarding_known with (security_invoker = true) as
  select organisation_id, person_id, version from app.safeguarding_read
  union all
  select organisation_id, person_id, page_version from app.charters_noted;
