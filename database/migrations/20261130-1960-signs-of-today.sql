-- The doors of the organisations where the holder of this account is somebody today, or will be: a role, a child, a cohort that
-- she stands beside or is in. One that she has left is named to nobody who reads her mail.
create policy door on app.role_grants for select to frise_owner using (current_setting('app.door', true) = 'open');
create policy door on app.guardianships for select to frise_owner using (current_setting('app.door', true) = 'open');
create policy door on app.cohort_adults for select to frise_owner using (current_setting('app.door', true) = 'open');
create policy door on app.enrolments for select to frise_owner using (current_setting('app.door', true) = 'open');

drop function platform.signs_of_account(uuid);
create function platform.signs_of_account(wanted uuid, at timestamptz) returns table (slug text, name text)
  language plpgsql security definer set search_path = '' as $$
begin
  perform set_config('app.door', 'open', true);
  return query select o.slug, o.name from app.organisations o
    join app.people p using (organisation_id)
    cross join lateral (select (at at time zone o.zone)::date as day) t
    where p.account_id = wanted and p.erased_at is null and (
      exists (select from app.role_grants g where g.organisation_id = p.organisation_id and g.person_id = p.id
        and coalesce(g.ends_on >= t.day, true))
      or exists (select from app.guardianships g where g.organisation_id = p.organisation_id and g.guardian_id = p.id
        and coalesce(g.ends_on >= t.day, true))
      or exists (select from app.cohort_adults a where a.organisation_id = p.organisation_id and a.person_id = p.id
        and a.removed_at is null and a.to_day >= t.day)
      or exists (select from app.enrolments e where e.organisation_id = p.organisation_id and e.person_id = p.id
        and e.state in ('confirmed', 'started')))
    order by o.name, o.slug;
  perform set_config('app.door', '', true);
end $$;
revoke all on function platform.signs_of_account(uuid, timestamptz) from public;
grant execute on function platform.signs_of_account(uuid, timestamptz) to frise_web;
