-- A talk whose day has come counts in no figure until somebody says how many were there: a line of the desk. It is the whole
-- organisation's, and lies at no site.
create view app.desk_talks with (security_invoker = true) as
  select t.organisation_id, 'talk to count' as kind, t.id as object_id, null::uuid as site_id, null::uuid as edition_id,
    null::uuid as cohort_id, t.day::timestamp at time zone o.zone as since, null::timestamptz as due
  from app.talks t
  join app.organisations o on o.organisation_id = t.organisation_id
  where t.cancelled_at is null and t.head_count is null
    and t.day <= ((select platform.current_instant()) at time zone o.zone)::date;

grant select on app.desk_talks to frise_web, frise_jobs;

create index talks_to_count on app.talks (organisation_id, day) where cancelled_at is null and head_count is null;
