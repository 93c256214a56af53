-- Whoever answers for her data is led to the page where that place ends: in a cohort her page there, before one her application.
create or replace view app.places_under_way with (security_invoker = true) as
  select e.organisation_id, e.person_id, d.ends_on, e.id as enrolment_id, e.application_id, e.cohort_id
  from app.enrolments e
  join app.editions d on d.organisation_id = e.organisation_id and d.id = e.edition_id
  where e.state in ('confirmed', 'started');
