-- An emergency sheet that nobody has filled in, in a confirmed cohort with a session to come: what is not known on the day cannot be looked up.
create view app.empty_sheets with (security_invoker = true) as
  select e.organisation_id, e.id as enrolment_id, e.person_id, e.application_id, e.site_id, e.edition_id, e.cohort_id,
    a.at as since, (n.day + n.starts_at) at time zone n.zone as due, n.day
  from app.enrolments e
  join app.cohorts c on c.organisation_id = e.organisation_id and c.id = e.cohort_id and c.state in ('confirmed', 'running')
  join app.programme_versions v on v.organisation_id = e.organisation_id and v.id = e.programme_version_id
    and v.document -> 'cohort' ? 'emergencySheet'
  cross join lateral (select min(h.at) as at from app.cohort_changes h
    where h.organisation_id = c.organisation_id and h.cohort_id = c.id and h.to_state = 'confirmed') a
  join lateral (select s.day, s.starts_at, s.zone from app.sessions s
    where s.organisation_id = e.organisation_id and s.cohort_id = e.cohort_id and s.state = 'planned'
      and platform.stays_for(e.joined_on, e.left_on, e.left_time, s.day, s.starts_at)
      and platform.day_is_over(s.day, s.zone, (select platform.current_instant())) is not true
    order by s.day, s.starts_at limit 1) n on true
  where e.state in ('confirmed', 'started')
    and not exists (select from app.emergency_needs f
      where f.organisation_id = e.organisation_id and f.enrolment_id = e.id);
grant select on app.empty_sheets to frise_web, frise_jobs;

create or replace view app.desk_sheets with (security_invoker = true) as
  select v.organisation_id, 'sheet to verify'::text as kind, v.enrolment_id as object_id, e.site_id, e.edition_id,
    e.cohort_id, v.doubted_at as since, null::timestamptz as due
  from app.sheets_to_verify v
  join app.enrolments e on e.organisation_id = v.organisation_id and e.id = v.enrolment_id
    and e.state in ('confirmed', 'started')
  join app.cohorts c on c.organisation_id = e.organisation_id and c.id = e.cohort_id and c.state <> 'closed'
  union all
  select m.organisation_id, 'sheet empty', m.enrolment_id, m.site_id, m.edition_id, m.cohort_id, m.since, m.due
  from app.empty_sheets m;
