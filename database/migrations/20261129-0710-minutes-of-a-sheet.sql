-- What a sheet comes to is written with it, like its taught minutes: hours of a year are a sum over sessions, not over
-- every girl of every morning.

alter table app.sessions
  add column learner_minutes integer not null default 0 check (learner_minutes >= 0),
  add column called integer not null default 0 check (called >= 0),
  add column came integer not null default 0 check (came between 0 and called);

do $$
declare organisation uuid;
begin
  for organisation in select platform.all_organisations() loop
    perform set_config('app.organisation_id', organisation::text, true);
    update app.sessions s set learner_minutes = w.minutes, called = w.called, came = w.came
    from (
      select session_id, sum(minutes)::integer as minutes, count(*)::integer as called,
        (count(*) filter (where status in ('present', 'late', 'left early')))::integer as came
      from app.attendance where organisation_id = organisation group by session_id
    ) w
    where s.organisation_id = organisation and s.id = w.session_id;
  end loop;
  perform set_config('app.organisation_id', '', true);
end $$;

create or replace view app.impact_sessions with (security_invoker = true) as
  select s.organisation_id, s.id as session_id, s.cohort_id, s.day, s.taught_minutes, s.learner_minutes, c.edition_id,
    c.site_id
  from app.sessions s
  join app.cohorts c on c.organisation_id = s.organisation_id and c.id = s.cohort_id
  where s.state = 'held';
