-- What the public figures may read: one view per capability, never about a person by name.

create view app.impact_enrolments with (security_invoker = true) as
  select e.organisation_id, e.id as enrolment_id, coalesce(p.merged_into, p.id) as person_id, e.edition_id, e.site_id,
    e.cohort_id, e.started_at, e.state
  from app.enrolments e
  join app.people p on p.organisation_id = e.organisation_id and p.id = e.person_id;

create view app.impact_cohorts with (security_invoker = true) as
  select organisation_id, id as cohort_id, edition_id, site_id, closed_at from app.cohorts where state = 'closed';

create view app.impact_sessions with (security_invoker = true) as
  select s.organisation_id, s.id as session_id, s.cohort_id, s.day, s.taught_minutes,
    coalesce((select sum(a.minutes) from app.attendance a
      where a.organisation_id = s.organisation_id and a.session_id = s.id), 0)::integer as learner_minutes
  from app.sessions s where s.state = 'held';

grant select on app.impact_enrolments, app.impact_cohorts, app.impact_sessions to frise_web, frise_jobs;
