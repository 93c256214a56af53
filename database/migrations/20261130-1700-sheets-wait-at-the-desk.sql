-- Which sheets nobody can rely on now, and since when.
create or replace view app.sheets_to_verify with (security_invoker = true) as
  select s.organisation_id, s.enrolment_id, d.doubted_at from app.emergency_sheets s
  join app.emergency_sheet_doubts d on d.organisation_id = s.organisation_id and d.enrolment_id = s.enrolment_id
    and d.revision = s.revision and d.confirmed_at is null;

-- For the desk: those of the girls of a cohort that is not over. Which girl is for whoever opens the sheets to see.
create view app.desk_sheets with (security_invoker = true) as
  select v.organisation_id, 'sheet to verify'::text as kind, v.enrolment_id as object_id, e.site_id, e.edition_id,
    e.cohort_id, v.doubted_at as since, null::timestamptz as due
  from app.sheets_to_verify v
  join app.enrolments e on e.organisation_id = v.organisation_id and e.id = v.enrolment_id
    and e.state in ('confirmed', 'started')
  join app.cohorts c on c.organisation_id = e.organisation_id and c.id = e.cohort_id and c.state <> 'closed';
grant select on app.desk_sheets to frise_web, frise_jobs;
