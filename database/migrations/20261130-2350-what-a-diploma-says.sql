-- What a diploma says is kept with it: whoever signed later, and a roll call corrected later, are not on a paper that was given
-- before. Those given already get what they would say today; who signs next is read from the last one.
alter table app.certificates
  add column attended_minutes integer check (attended_minutes >= 0),
  add column taught_minutes integer check (taught_minutes >= attended_minutes),
  -- [{"name", "title", "structure"}], in the order printed.
  add column signatures jsonb check (jsonb_typeof(signatures) = 'array');

do $$
declare organisation uuid;
begin
  for organisation in select platform.all_organisations() loop
    perform set_config('app.organisation_id', organisation::text, true);
    update app.certificates t
    set attended_minutes = coalesce(h.attended, 0), taught_minutes = coalesce(h.taught, 0), signatures = coalesce((
        select jsonb_agg(jsonb_build_object('name', d.name, 'title', d.title, 'structure', d.structure) order by d.position)
        from app.diploma_signatures d
        where d.organisation_id = organisation and d.cohort_id = e.cohort_id), '[]')
    from app.enrolments e
    left join lateral (
      select sum(w.minutes)::integer as attended, sum(w.taught_minutes)::integer as taught
      from (
        select a.minutes, s.taught_minutes, a.status = 'excused' as excused
        from app.attendance a
        join app.sessions s on s.organisation_id = a.organisation_id and s.id = a.session_id and s.state = 'held'
        where a.organisation_id = organisation and a.enrolment_id = e.id
        union all
        select 0, s.taught_minutes, false
        from app.session_members m
        join app.sessions s on s.organisation_id = m.organisation_id and s.id = m.session_id
        where m.organisation_id = organisation and m.enrolment_id = e.id and m.cohort_id = e.cohort_id and m.state = 'held'
          and not exists (select from app.attendance a where a.organisation_id = organisation
            and a.session_id = s.id and a.enrolment_id = e.id)
      ) w
      -- An excused absence that the programme leaves out is neither taught nor attended.
      where not (w.excused and w.minutes = 0 and exists (
        select from app.editions i
        join app.programme_versions v on v.organisation_id = i.organisation_id and v.id = i.programme_version_id
        where i.organisation_id = organisation and i.id = e.edition_id
          and v.document -> 'completion' ->> 'excusedAbsence' = 'left-out'))
    ) h on true
    where t.organisation_id = organisation and e.organisation_id = organisation and e.id = t.enrolment_id;
  end loop;
  perform set_config('app.organisation_id', '', true);
end $$;

alter table app.certificates
  alter column attended_minutes set not null,
  alter column taught_minutes set not null,
  alter column signatures set not null;

drop table app.diploma_signatures;
