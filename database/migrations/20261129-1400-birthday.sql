-- One way of counting ages in SQL, the same as src/platform/clock/age.ts: whoever is born on 29 February is a year older
-- on 1 March where the year has no such day. PostgreSQL's own addition would say 28 February.

create function platform.birthday(born date, years integer) returns date
  language sql immutable parallel safe
  return (born + make_interval(years => years))::date
    + (extract(day from born + make_interval(years => years)) < extract(day from born))::integer;
grant execute on function platform.birthday(date, integer) to frise_web, frise_jobs;

create or replace view app.desk_applications with (security_invoker = true) as
  select a.organisation_id, 'guardian unanswered'::text as kind, a.id as object_id, a.site_id, c.edition_id,
    null::uuid as cohort_id, a.submitted_at as since, null::timestamptz as due
  from app.applications a
  join app.people p on p.organisation_id = a.organisation_id and p.id = a.applicant_id
  join app.campaigns c on c.organisation_id = a.organisation_id and c.id = a.campaign_id
  join app.editions e on e.organisation_id = a.organisation_id and e.id = c.edition_id
  join app.programme_versions v on v.organisation_id = a.organisation_id and v.id = a.programme_version_id
  where a.state in ('submitted', 'under review', 'offered', 'waiting')
    and (p.birth_date is null or e.starts_on < platform.birthday(p.birth_date, v.permission_under_years))
    and not exists (select 1 from app.consents s
      join app.consent_texts t on t.organisation_id = s.organisation_id and t.id = s.text_id
      where s.organisation_id = a.organisation_id and s.about_id = a.applicant_id and s.context_id = a.id
        and s.capacity = 'guardian' and t.purpose = 'permission')
  union all
  select a.organisation_id, 'without outcome', a.id, a.site_id, c.edition_id, null, a.submitted_at, null
  from app.applications a
  join app.campaigns c on c.organisation_id = a.organisation_id and c.id = a.campaign_id
  where a.state in ('submitted', 'under review')
  union all
  select o.organisation_id, 'offer expiring', a.id, a.site_id, c.edition_id, null, o.made_at, o.expires_at
  from app.offers o
  join app.applications a on a.organisation_id = o.organisation_id and a.id = o.application_id
  join app.campaigns c on c.organisation_id = a.organisation_id and c.id = a.campaign_id
  where o.answer is null
  union all
  select s.organisation_id, 'place free', s.id, s.id, s.edition_id, null, min(d.decided_at), null
  from app.sites s
  join app.applications a on a.organisation_id = s.organisation_id and a.site_id = s.id and a.state = 'waiting'
  join app.decisions d on d.organisation_id = a.organisation_id and d.application_id = a.id and d.outcome = 'waiting'
  where s.capacity > (select count(*) from app.applications t
    where t.organisation_id = s.organisation_id and t.site_id = s.id and t.state in ('offered', 'accepted'))
  group by s.organisation_id, s.id, s.edition_id;

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
  cross join lateral jsonb_array_elements(coalesce(v.document -> 'cohort' -> 'papers', '[]'))
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
      and count(distinct s.purpose) >= jsonb_array_length(coalesce(v.document -> 'imageRight' -> 'supports', '[]'))
  ) k on true
  left join app.paper_waivers w on w.organisation_id = e.organisation_id and w.enrolment_id = e.id
    and w.paper = p.paper ->> 'key'
  where p.paper ->> 'onlyIf' is distinct from 'minor' or g.birth_date is null
    or d.starts_on < platform.birthday(g.birth_date, v.permission_under_years);
