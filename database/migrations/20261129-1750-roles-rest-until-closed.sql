-- Which cohorts have a minor: a participant, or one of those listed beside them (src/safeguarding/safe-before-start.ts).
create view app.cohorts_with_minors with (security_invoker = true) as
  select c.organisation_id, c.cohort_id
  from app.safeguarding_cohorts c
  join app.programme_versions v on v.organisation_id = c.organisation_id and v.id = c.programme_version_id
  cross join lateral (select coalesce(min(s.day), c.starts_on) as first_day from app.safeguarding_cohort_days s
    where s.organisation_id = c.organisation_id and s.cohort_id = c.cohort_id) d
  where exists (select from app.safeguarding_cohort_members m where m.organisation_id = c.organisation_id
      and m.cohort_id = c.cohort_id
      and (m.birth_date is null or platform.birthday(m.birth_date, v.permission_under_years) > d.first_day))
    or exists (select from app.cohort_adults a
      join app.people p on p.organisation_id = a.organisation_id and p.id = a.person_id
      where a.organisation_id = c.organisation_id and a.cohort_id = c.cohort_id and a.removed_at is null
        and platform.birthday(p.birth_date, v.permission_under_years) > greatest(a.from_day, d.first_day));
grant select on app.cohorts_with_minors to frise_web, frise_jobs;

-- A role beside minors asks for a check from the first minor on the list, whatever the days of the cohort. Once it is closed,
-- what was written of its minors still does; nobody is reminded of that any more.
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
  left join lateral (select k.id, k.seen_at, k.expires_on from app.vetting_checks k
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
  left join lateral (select * from app.vetting_checks k where k.organisation_id = a.organisation_id
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
