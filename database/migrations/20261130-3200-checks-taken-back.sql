-- A check that was noted by mistake, or is asked for anew, is taken back: who, when and why stay with it, and it counts for
-- nothing. The reasons are a closed list: no other result than a good one is written (GDPR, article 10).
alter table app.vetting_checks
  add column taken_back_at timestamptz,
  add column taken_back_by uuid,
  add column taken_back_why text
    check (taken_back_why in ('of somebody else', 'wrong date', 'another document', 'not seen', 'asked again')),
  add check ((taken_back_at is null) = (taken_back_by is null) and (taken_back_at is null) = (taken_back_why is null)),
  add check (taken_back_by <> person_id),
  add foreign key (organisation_id, taken_back_by) references app.people;
create index vetting_checks_taken_back_by on app.vetting_checks (organisation_id, taken_back_by)
  where taken_back_by is not null;
grant update (taken_back_at, taken_back_by, taken_back_why) on app.vetting_checks to frise_web, frise_jobs;

-- Those that nobody took back. Whatever asks whether a check counts asks here.
create view app.checks_seen with (security_invoker = true) as
  select organisation_id, id, person_id, kind, programme_version_id, checked_on, expires_on, seen_by, seen_at
  from app.vetting_checks where taken_back_at is null;
grant select on app.checks_seen to frise_web, frise_jobs;

create or replace view app.roles_beside_minors with (security_invoker = true) as
  select g.organisation_id, g.id as grant_id, g.person_id, g.starts_on, c.cohort_id, c.site_id, c.edition_id, c.zone,
    greatest(g.starts_on, d.first_day) as from_day, least(g.ends_on, d.last_day) as to_day,
    platform.birthday(p.birth_date, v.permission_under_years) as asked_from,
    k.id as check_id, k.seen_at as check_seen_at, k.expires_on as checked_until,
    exists (select from app.cohort_adults a where a.organisation_id = g.organisation_id and a.cohort_id = c.cohort_id
      and a.person_id = g.person_id and a.removed_at is null) as listed,
    g.ends_on, g.role, c.state = 'closed' as closed
  from app.role_grants g
  join app.people p on p.organisation_id = g.organisation_id and p.id = g.person_id and p.erased_at is null
  join app.safeguarding_cohorts c on c.organisation_id = g.organisation_id
    and (g.scope_kind = 'organisation' or g.scope_id in (c.cohort_id, c.site_id, c.edition_id))
  join app.cohorts_with_minors w on w.organisation_id = c.organisation_id and w.cohort_id = c.cohort_id
  join app.programme_versions v on v.organisation_id = c.organisation_id and v.id = c.programme_version_id
  cross join lateral (select coalesce(min(s.day), c.starts_on) as first_day, coalesce(max(s.day), c.ends_on) as last_day
    from app.safeguarding_cohort_days s
    where s.organisation_id = c.organisation_id and s.cohort_id = c.cohort_id) d
  left join lateral (select k.id, k.seen_at, k.expires_on from app.checks_seen k
    where k.organisation_id = g.organisation_id and k.person_id = g.person_id
      and v.adult_checks @> jsonb_build_array(jsonb_build_object('key', k.kind))
    order by k.expires_on desc, k.id desc limit 1) k on true
  where g.role in ('facilitator', 'host');

create or replace view app.desk_checks with (security_invoker = true) as
  select a.organisation_id, case when k.id is null then 'check missing' else 'check expiring' end as kind,
    coalesce(k.id, a.id) as object_id, c.site_id, c.edition_id, c.cohort_id,
    coalesce(k.seen_at, a.added_at) as since,
    coalesce(k.expires_on, a.from_day)::timestamp at time zone c.zone as due
  from app.cohort_adults a
  join app.people p on p.organisation_id = a.organisation_id and p.id = a.person_id
  join app.safeguarding_cohorts c on c.organisation_id = a.organisation_id and c.cohort_id = a.cohort_id
    and c.state <> 'closed'
  join app.programme_versions v on v.organisation_id = c.organisation_id and v.id = c.programme_version_id
  left join lateral (select * from app.checks_seen k where k.organisation_id = a.organisation_id
    and k.person_id = a.person_id and v.adult_checks @> jsonb_build_array(jsonb_build_object('key', k.kind))
    order by k.expires_on desc limit 1) k on true
  where a.removed_at is null
    and (k.id is not null or (
      (p.birth_date is null or platform.birthday(p.birth_date, v.permission_under_years) <= a.to_day)
      and exists (select from app.cohorts_with_minors w where w.organisation_id = c.organisation_id
        and w.cohort_id = c.cohort_id)))
  union all
  select r.organisation_id, case when r.check_id is null then 'check missing' else 'check expiring' end,
    coalesce(r.check_id, r.grant_id), r.site_id, r.edition_id, r.cohort_id,
    coalesce(r.check_seen_at, r.starts_on::timestamp at time zone r.zone),
    coalesce(r.checked_until, r.from_day)::timestamp at time zone r.zone
  from app.roles_beside_minors r
  where not r.listed and not r.closed and (r.ends_on is null or r.ends_on >= r.from_day)
    and (r.asked_from is null or r.asked_from <= greatest(r.from_day, r.to_day));

create or replace function app.role_rests(organisation uuid, of_grant uuid, of_person uuid, moment timestamptz) returns boolean
  language plpgsql stable as $$
begin
  if exists (select from app.checks_seen k
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
