-- A file that nobody has read yet waits at the desk.
create view app.desk_readings with (security_invoker = true) as
  select a.organisation_id, 'file unread'::text as kind, a.id as object_id, a.site_id, c.edition_id,
    null::uuid as cohort_id, a.submitted_at as since, null::timestamptz as due
  from app.applications a
  join app.campaigns c on c.organisation_id = a.organisation_id and c.id = a.campaign_id
  where a.state in ('submitted', 'under review')
    and not exists (select from app.reviews r where r.organisation_id = a.organisation_id and r.application_id = a.id);
grant select on app.desk_readings to frise_web, frise_jobs;

-- An adult without any check waits as one whose check ends: both stand on the page that settles them (`expiringWithin` in
-- src/safeguarding), beside cohorts with a minor; a helper who is still a minor is never asked. A check ends with its day
-- where the cohort is, wherever the database runs.
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
    and k.person_id = a.person_id order by k.expires_on desc limit 1) k on true
  where a.removed_at is null
    and (k.id is not null or (
      (p.birth_date is null or platform.birthday(p.birth_date, v.permission_under_years) <= a.to_day)
      and exists (select from app.safeguarding_cohort_members m where m.organisation_id = c.organisation_id
        and m.cohort_id = c.cohort_id
        and (m.birth_date is null or platform.birthday(m.birth_date, v.permission_under_years) > c.starts_on))));
