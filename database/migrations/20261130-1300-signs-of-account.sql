-- The doors of the organisations that know this account: on a page of no organisation, its holder raises a concern at one of them.
create function platform.signs_of_account(wanted uuid) returns table (slug text, name text)
  language plpgsql security definer set search_path = '' as $$
begin
  perform set_config('app.door', 'open', true);
  return query select o.slug, o.name from app.organisations o
    join app.people p using (organisation_id)
    where p.account_id = wanted and p.erased_at is null
    order by o.name, o.slug;
  perform set_config('app.door', '', true);
end $$;
revoke all on function platform.signs_of_account(uuid) from public;
grant execute on function platform.signs_of_account(uuid) to frise_web;
