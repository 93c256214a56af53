-- A waiver that was given by mistake, or is not wanted any more, ends: who ended it and when stay with it, and the paper holds her
-- back again unless she has started. Another one may follow.
alter table app.paper_waivers
  drop constraint paper_waivers_organisation_id_enrolment_id_paper_key,
  add column ended_at timestamptz,
  add column ended_by uuid,
  add check ((ended_at is null) = (ended_by is null)),
  add foreign key (organisation_id, ended_by) references app.people;
create unique index paper_waivers_in_force on app.paper_waivers (organisation_id, enrolment_id, paper) where ended_at is null;
create index paper_waivers_enrolment on app.paper_waivers (organisation_id, enrolment_id, paper);
create index paper_waivers_ended_by on app.paper_waivers (organisation_id, ended_by) where ended_by is not null;

create or replace view app.enrolment_papers with (security_invoker = true) as
  select e.organisation_id, e.id as enrolment_id, e.person_id, e.application_id, e.cohort_id, e.site_id, e.edition_id,
    e.state as enrolment_state, e.confirmed_at,
    p.paper ->> 'key' as paper, p.position::integer as position, p.paper -> 'name' as name, p.paper -> 'words' as words,
    p.paper ->> 'how' as how, p.paper ->> 'from' as given_by, p.paper ->> 'neededBefore' = 'first-day' as needed,
    case when p.paper ->> 'how' = 'shown' then coalesce(l.state, 'missing')
      when k.answer is not null and k.answer <> 'no' then 'received'
      else coalesce(l.state, 'missing') end as state,
    l.fault, coalesce(k.at, l.at) as at, case when k.at is null then l.by_id else k.by_id end as by_id,
    k.answer is not distinct from 'no' as refused,
    w.id is not null as waived
  from app.enrolments e
  join app.people g on g.organisation_id = e.organisation_id and g.id = e.person_id
  join app.editions d on d.organisation_id = e.organisation_id and d.id = e.edition_id
  join app.programme_versions v on v.organisation_id = e.organisation_id and v.id = e.programme_version_id
  cross join lateral jsonb_array_elements(v.papers)
    with ordinality as p (paper, position)
  left join lateral (
    select c.state, c.fault, c.at, c.by_id from app.paper_changes c
    where c.organisation_id = e.organisation_id and c.enrolment_id = e.id and c.paper = p.paper ->> 'key'
    order by c.number desc limit 1
  ) l on true
  left join lateral (
    select case when bool_or(s.answer = 'no') then 'no' else 'yes' end as answer, max(s.at) as at,
      (array_agg(s.given_by order by s.at desc))[1] as by_id
    from app.last_consents s
    where p.paper ->> 'how' = 'signed' and s.organisation_id = e.organisation_id and s.about_id = e.person_id
      and s.context_id = e.application_id and s.purpose = 'permission' and s.capacity = 'guardian'
    having count(*) > 0
    union all
    select 'answered', max(s.at), (array_agg(s.given_by order by s.at desc))[1]
    from app.last_consents s
    where p.paper ->> 'how' = 'answered' and s.organisation_id = e.organisation_id and s.about_id = e.person_id
      and s.context_id = e.application_id and s.purpose like 'image-right.%'
      and s.capacity = case p.paper ->> 'from' when 'guardian' then 'guardian' else 'self' end
    having count(distinct s.purpose) > 0
      and count(distinct s.purpose) >= v.image_supports
  ) k on true
  left join app.paper_waivers w on w.organisation_id = e.organisation_id and w.enrolment_id = e.id
    and w.paper = p.paper ->> 'key' and w.ended_at is null
  where p.paper ->> 'onlyIf' is distinct from 'minor' or g.birth_date is null
    or d.starts_on < platform.birthday(g.birth_date, v.permission_under_years);
