-- Who gives up her place is asked for no more from that hour on, on the clock of her site: not at a session that had not begun.
-- Whoever leaves on a last day that the team wrote down belongs to it until its end: her hour is null.
alter table app.enrolments add column left_time time check (left_time is null or left_on is not null);

-- For whom each session asks, by the dates of her stay.
create view app.session_members with (security_invoker = true) as
  select s.organisation_id, s.cohort_id, s.id as session_id, s.day, s.zone, s.state, e.id as enrolment_id
  from app.sessions s
  join app.enrolments e on e.organisation_id = s.organisation_id and e.cohort_id = s.cohort_id
  where (e.joined_on is null or e.joined_on <= s.day)
    and (e.left_on is null or s.day < e.left_on
      or (s.day = e.left_on and (e.left_time is null or s.starts_at <= e.left_time)));

grant select on app.session_members to frise_web, frise_jobs;
