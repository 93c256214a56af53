-- Whoever was transferred to another site kept a file at the first: her page named its address, and its coordinator was written to. Where her
-- enrolment lies, her place lies.
do $$
declare organisation uuid;
begin
  for organisation in select platform.all_organisations() loop
    perform set_config('app.organisation_id', organisation::text, true);
    update app.applications a set site_id = e.site_id from app.enrolments e
      where a.organisation_id = organisation and e.organisation_id = a.organisation_id and e.application_id = a.id
        and a.site_id is distinct from e.site_id;
  end loop;
  perform set_config('app.organisation_id', '', true);
end $$;
