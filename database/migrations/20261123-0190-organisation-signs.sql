-- What stands on an organisation's door, for the first page of the server: its slug and its name, both public.
create function platform.organisation_signs() returns table (slug text, name text)
  language plpgsql security definer set search_path = '' as $$
begin
  perform set_config('app.door', 'open', true);
  return query select o.slug, o.name from app.organisations o order by o.name;
  perform set_config('app.door', '', true);
end $$;
revoke all on function platform.organisation_signs() from public;
grant execute on function platform.organisation_signs() to frise_web, frise_jobs;
