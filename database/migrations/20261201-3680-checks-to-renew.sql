-- Whose check does not reach her last day beside a cohort with minors, or ends within thirty days, or was never seen: the desk counts them
-- and the page of checks lists them, by this one view. A helper who is still a minor on her last day there is not asked.
create view app.checks_to_renew with (security_invoker = true) as
  select b.organisation_id, b.person_id, b.cohort_id, c.site_id, c.edition_id, c.zone, b.from_day, b.to_day, b.since, k.seen_at, k.expires_on
  from (
    select organisation_id, person_id, cohort_id, from_day, to_day, added_at as since from app.cohort_adults where removed_at is null
    union all
    select r.organisation_id, r.person_id, r.cohort_id, min(r.from_day), max(greatest(r.to_day, t.today)),
      min(r.starts_on::timestamp at time zone r.zone)
    from app.roles_beside_minors r
    cross join lateral (select ((select platform.current_instant()) at time zone r.zone)::date as today) t
    where not r.listed and not r.closed and (r.ends_on is null or r.ends_on >= t.today)
    group by r.organisation_id, r.person_id, r.cohort_id
  ) b
  join app.people p on p.organisation_id = b.organisation_id and p.id = b.person_id
  join app.safeguarding_cohorts c on c.organisation_id = b.organisation_id and c.cohort_id = b.cohort_id and c.state <> 'closed'
  join app.programme_versions v on v.organisation_id = c.organisation_id and v.id = c.programme_version_id
  cross join lateral (select (select platform.current_instant()) as now) t
  left join lateral (select k.seen_at, k.expires_on from app.checks_seen k
    where k.organisation_id = b.organisation_id and k.person_id = b.person_id
      and v.adult_checks @> jsonb_build_array(jsonb_build_object('key', k.kind))
    order by k.expires_on desc, k.id desc limit 1) k on true
  where b.to_day >= (t.now at time zone c.zone)::date
    and (k.expires_on is null or k.expires_on < b.to_day
      or k.expires_on <= ((t.now + interval '720 hours') at time zone c.zone)::date)
    and (p.birth_date is null or platform.birthday(p.birth_date, v.permission_under_years) <= b.to_day)
    and exists (select from app.cohorts_with_minors w where w.organisation_id = c.organisation_id and w.cohort_id = c.cohort_id);
grant select on app.checks_to_renew to frise_web, frise_jobs;

create or replace view app.desk_checks with (security_invoker = true) as
  select n.organisation_id, case when n.expires_on is null then 'check missing' else 'check expiring' end as kind,
    n.person_id as object_id, n.site_id, n.edition_id, n.cohort_id, coalesce(n.seen_at, n.since) as since,
    coalesce(n.expires_on, n.from_day)::timestamp at time zone n.zone as due
  from app.checks_to_renew n;
