-- Public figures count whose cohort is closed: so do the pairs that are told beside them. What other pairs join is settled.
create or replace view app.impact_doubles with (security_invoker = true) as
  select d.organisation_id, d.id as double_id from app.possible_doubles d
  join app.one_person p on p.organisation_id = d.organisation_id and p.person_id = d.person_id
  join app.one_person o on o.organisation_id = d.organisation_id and o.person_id = d.other_id and o.one_id <> p.one_id
  where d.answer is null
    and exists (select from app.enrolments e
      join app.impact_cohorts c on c.organisation_id = e.organisation_id and c.cohort_id = e.cohort_id
      where e.organisation_id = d.organisation_id and e.person_id = d.person_id and e.started_at is not null)
    and exists (select from app.enrolments e
      join app.impact_cohorts c on c.organisation_id = e.organisation_id and c.cohort_id = e.cohort_id
      where e.organisation_id = d.organisation_id and e.person_id = d.other_id and e.started_at is not null);
