-- Whoever has a place reads the days of her cohort from the day on which she is in one. Until somebody has confirmed it they are
-- said to be planned: the days of an edition, which she read before, were those of no cohort.

create or replace view app.place_sessions with (security_invoker = true) as
  select e.organisation_id, e.application_id, s.id, s.day, s.starts_at, s.ends_at, s.zone, s.state,
    coalesce(nullif(s.room, ''), c.room) as room, c.state <> 'planned' as confirmed
  from app.enrolments e
  join app.cohorts c on c.organisation_id = e.organisation_id and c.id = e.cohort_id
  join app.sessions s on s.organisation_id = c.organisation_id and s.cohort_id = c.id
  where e.state in ('confirmed', 'started') and c.state in ('planned', 'confirmed', 'running')
    and platform.stays_for(e.joined_on, e.left_on, e.left_time, s.day, s.starts_at);
