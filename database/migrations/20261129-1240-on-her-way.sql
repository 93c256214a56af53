-- Who is on her way and is not marked as come when the programme's minutes are over again is to be called once more: the
-- desk has her line again from then on. The rule for the call list is `stateNow` in src/care/absence.ts.

create index absence_steps_on_her_way on app.absence_steps (organisation_id, absence_id) where outcome = 'on her way';

create or replace view app.desk_absences with (security_invoker = true) as
  select a.organisation_id, 'absence not called'::text as kind, a.id as object_id, c.site_id, c.edition_id, c.id as cohort_id,
    a.since, case when a.state = 'to call' then a.since else l.at end + make_interval(mins =>
      coalesce((v.document #>> '{cohort,absenceCalls,deskAfterMinutes}')::integer, 30)) as due
  from app.absences a
  left join app.absence_steps l on l.organisation_id = a.organisation_id and l.absence_id = a.id and l.number = a.revision
  join app.sessions s on s.organisation_id = a.organisation_id and s.id = a.session_id
  join app.cohorts c on c.organisation_id = s.organisation_id and c.id = s.cohort_id
  join app.editions e on e.organisation_id = c.organisation_id and e.id = c.edition_id
  join app.programme_versions v on v.organisation_id = e.organisation_id and v.id = e.programme_version_id
  where a.state = 'to call' or (a.state = 'reached' and l.outcome = 'on her way');
