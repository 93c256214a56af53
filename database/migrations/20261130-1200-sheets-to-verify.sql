-- What a guardian said on the emergency sheet by a link that went to a contact which was wrong may be a stranger's word. The sheet as
-- it was then (its revision) is to be verified until somebody of the team has spoken with the family, or it is written anew.
create table app.emergency_sheet_doubts (
  organisation_id uuid not null,
  enrolment_id uuid not null,
  revision integer not null check (revision > 0),
  doubted_at timestamptz not null,
  confirmed_at timestamptz,
  confirmed_by uuid,
  primary key (organisation_id, enrolment_id, revision),
  foreign key (organisation_id, enrolment_id) references app.emergency_sheets on delete cascade,
  foreign key (organisation_id, confirmed_by) references app.people,
  check ((confirmed_at is null) = (confirmed_by is null))
);
create index emergency_sheet_doubts_confirmed on app.emergency_sheet_doubts (organisation_id, confirmed_by);
call platform.protect('emergency_sheet_doubts');

-- Those that were written so before there was such a row.
do $$
declare organisation uuid;
begin
  for organisation in select platform.all_organisations() loop
    perform set_config('app.organisation_id', organisation::text, true);
    insert into app.emergency_sheet_doubts (organisation_id, enrolment_id, revision, doubted_at)
      select s.organisation_id, s.enrolment_id, s.revision, max(x.corrected_at) from app.emergency_sheets s
      join app.contact_corrections x on x.organisation_id = s.organisation_id and x.person_id = s.said_by
        and x.corrected_at >= s.written_at
      where s.organisation_id = organisation and s.channel = 'link'
      group by s.organisation_id, s.enrolment_id, s.revision;
  end loop;
  perform set_config('app.organisation_id', '', true);
end $$;

-- Which sheets nobody can rely on now.
create view app.sheets_to_verify with (security_invoker = true) as
  select s.organisation_id, s.enrolment_id from app.emergency_sheets s
  join app.emergency_sheet_doubts d on d.organisation_id = s.organisation_id and d.enrolment_id = s.enrolment_id
    and d.revision = s.revision and d.confirmed_at is null;

-- Whoever calls for a girl who is missing sees it too.
create or replace view app.emergency_calls with (security_invoker = true) as
  select c.organisation_id, c.enrolment_id, c.id, c.position, c.name, c.relation, c.phone,
    exists (select from app.sheets_to_verify v
      where v.organisation_id = c.organisation_id and v.enrolment_id = c.enrolment_id) as to_verify
  from app.emergency_contacts c;
grant select on app.sheets_to_verify to frise_web, frise_jobs;
