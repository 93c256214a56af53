-- Does the role of this grant rest at this moment? It reaches a cohort with a minor, closed ones included, as an adult of whom
-- no check counts on that day. A check that every programme accepts, past today in any zone, is enough: then no cohort is
-- looked at. Else the first such cohort is: in the order of their index, no other is read. A function, because it is asked
-- with the grants of whoever visits: what it reads is planned and opened for a role beside girls only.
create function app.role_rests(organisation uuid, of_grant uuid, of_person uuid, moment timestamptz) returns boolean
  language plpgsql stable as $$
begin
  if exists (select from app.vetting_checks k
    where k.organisation_id = organisation and k.person_id = of_person
      and k.expires_on > (moment at time zone 'UTC')::date
      and not exists (select from app.programme_versions v where v.organisation_id = k.organisation_id
        and not v.adult_checks @> jsonb_build_array(jsonb_build_object('key', k.kind))))
  then
    return false;
  end if;
  return coalesce((select true from app.roles_beside_minors r
    cross join lateral (select (moment at time zone r.zone)::date as today) t
    where r.organisation_id = organisation and r.grant_id = of_grant
      and (r.ends_on is null or r.ends_on >= t.today)
      and (r.asked_from is null or r.asked_from <= t.today)
      and (r.checked_until is null or r.checked_until < t.today)
    order by r.cohort_id limit 1), false);
end $$;
grant execute on function app.role_rests(uuid, uuid, uuid, timestamptz) to frise_web, frise_jobs;
