-- The sessions of whoever has a place, for her own page and her guardian's: from the confirmation of her cohort, before which
-- days still move, and only those at which she belongs to it. A session without a room is in its cohort's.

create view app.place_sessions with (security_invoker = true) as
  select e.organisation_id, e.application_id, s.id, s.day, s.starts_at, s.ends_at, s.zone, s.state,
    coalesce(nullif(s.room, ''), c.room) as room
  from app.enrolments e
  join app.cohorts c on c.organisation_id = e.organisation_id and c.id = e.cohort_id
  join app.sessions s on s.organisation_id = c.organisation_id and s.cohort_id = c.id
  where e.state in ('confirmed', 'started') and c.state in ('confirmed', 'running')
    and (e.joined_on is null or e.joined_on <= s.day) and (e.left_on is null or s.day <= e.left_on);

grant select on app.place_sessions to frise_web, frise_jobs;
