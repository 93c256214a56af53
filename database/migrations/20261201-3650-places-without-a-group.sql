-- Whose group will not take place: the place is hers, and no other group has her yet. Since when: since she was told.
create view app.places_without_group with (security_invoker = true) as
  select e.organisation_id, e.id as enrolment_id, e.application_id, e.site_id, e.edition_id, max(h.at) as since
  from app.enrolments e
  join app.enrolment_changes h on h.organisation_id = e.organisation_id and h.enrolment_id = e.id
  join app.cohorts c on c.organisation_id = h.organisation_id and c.id = h.from_cohort_id and c.state = 'given up'
  where e.cohort_id is null and e.state in ('confirmed', 'started')
  group by e.organisation_id, e.id;
grant select on app.places_without_group to frise_web, frise_jobs;

-- For the desk, until the edition is over.
create view app.desk_groups with (security_invoker = true) as
  select w.organisation_id, 'group to find'::text as kind, w.enrolment_id as object_id, w.site_id, w.edition_id,
    null::uuid as cohort_id, w.since, null::timestamptz as due
  from app.places_without_group w
  join app.editions e on e.organisation_id = w.organisation_id and e.id = w.edition_id
  join app.sites s on s.organisation_id = w.organisation_id and s.id = w.site_id
  where platform.day_is_over(e.ends_on, s.zone, (select platform.current_instant())) is not true;
grant select on app.desk_groups to frise_web, frise_jobs;
