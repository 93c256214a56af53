-- A departure that is noted ahead: she belongs to her cohort until the end of her last day, and everything that asks who is in
-- it finds her there. What her place becomes then; null when no departure waits for its day.
alter table app.enrolments add column leaves_as text
  check (leaves_as is null
    or (leaves_as in ('left early', 'excluded by decision') and left_on is not null and left_time is null));

-- Does a session ask for her? The one place that reads the dates of a stay; `staysFor` in src/cohorts/enrolment.ts says the same.
create function platform.stays_for(joined_on date, left_on date, left_time time, day date, starts_at time) returns boolean
  language sql immutable parallel safe
  return (joined_on is null or joined_on <= day)
    and (left_on is null or day < left_on or (day = left_on and (left_time is null or starts_at <= left_time)));
grant execute on function platform.stays_for(date, date, time, date, time) to frise_web, frise_jobs;

create or replace view app.session_members with (security_invoker = true) as
  select s.organisation_id, s.cohort_id, s.id as session_id, s.day, s.zone, s.state, e.id as enrolment_id
  from app.sessions s
  join app.enrolments e on e.organisation_id = s.organisation_id and e.cohort_id = s.cohort_id
  where platform.stays_for(e.joined_on, e.left_on, e.left_time, s.day, s.starts_at);

create or replace view app.place_sessions with (security_invoker = true) as
  select e.organisation_id, e.application_id, s.id, s.day, s.starts_at, s.ends_at, s.zone, s.state,
    coalesce(nullif(s.room, ''), c.room) as room
  from app.enrolments e
  join app.cohorts c on c.organisation_id = e.organisation_id and c.id = e.cohort_id
  join app.sessions s on s.organisation_id = c.organisation_id and s.cohort_id = c.id
  where e.state in ('confirmed', 'started') and c.state in ('confirmed', 'running')
    and platform.stays_for(e.joined_on, e.left_on, e.left_time, s.day, s.starts_at);

-- Who gives up her place is missed no more: the absence of a session that had begun is settled by that.
alter table app.absence_steps drop constraint absence_steps_kind_check;
alter table app.absence_steps add constraint absence_steps_kind_check
  check (kind in ('marked absent', 'called', 'came', 'excused', 'gave up'));
