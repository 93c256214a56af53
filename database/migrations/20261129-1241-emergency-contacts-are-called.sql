-- Somebody to call in an emergency keeps her identity when the sheet is written again, so that a call can say who she was.

alter table app.emergency_contacts add column id uuid;
do $$
declare organisation uuid;
begin
  for organisation in select platform.all_organisations() loop
    perform set_config('app.organisation_id', organisation::text, true);
    update app.emergency_contacts set id = gen_random_uuid() where organisation_id = organisation;
  end loop;
  perform set_config('app.organisation_id', '', true);
end $$;

alter table app.emergency_contacts
  alter column id set not null,
  drop constraint emergency_contacts_pkey,
  add primary key (organisation_id, id),
  -- Judged at the end of the statement: two people may change places in it.
  add unique (organisation_id, enrolment_id, position) deferrable initially immediate;

-- Whom to call for a girl, the first first: for whoever calls when she is missing.
create view app.emergency_calls with (security_invoker = true) as
  select organisation_id, enrolment_id, id, position, name, relation, phone from app.emergency_contacts;
grant select on app.emergency_calls to frise_web, frise_jobs;

-- No foreign key: the sheet is erased soon after the end, and that somebody of it was called stays, without her name.
alter table app.absence_steps
  add column emergency_contact_id uuid,
  add check (emergency_contact_id is null or (kind = 'called' and contact_id is null));
