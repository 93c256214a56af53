-- A contact that was a guardian's own and changed, or that reaches her no more, is no stranger's: what she answered by it still counts,
-- once somebody of the team has spoken with her (decision 050). Of those replaced until now nobody said so. Null where nobody could have
-- answered by it: the girl's own, or none at all.
alter table app.contact_corrections
  add column was_theirs boolean default false,
  add check (was_theirs is not true or checked in ('known number', 'in person'));
alter table app.contact_corrections alter column was_theirs drop default;

create or replace view app.last_consents with (security_invoker = true) as
  select distinct on (c.organisation_id, c.about_id, c.context_id, t.purpose, c.given_by)
    c.organisation_id, c.about_id, c.context_id, t.purpose, c.given_by, c.capacity, c.answer, c.at, c.channel, c.paper_id
  from app.consents c
  join app.consent_texts t on t.organisation_id = c.organisation_id and t.id = c.text_id
  where not (c.capacity = 'guardian' and c.channel = 'link' and exists (select from app.contact_corrections x
    where x.organisation_id = c.organisation_id and x.person_id = c.given_by and x.corrected_at >= c.at
      and not x.was_theirs))
  order by c.organisation_id, c.about_id, c.context_id, t.purpose, c.given_by, c.at desc, c.id desc;

create or replace view app.desk_applications with (security_invoker = true) as
  select a.organisation_id, 'guardian unanswered'::text as kind, a.id as object_id, a.site_id, c.edition_id,
    null::uuid as cohort_id,
    greatest(a.submitted_at, (select max(l.created_at) from app.links l
      where l.organisation_id = a.organisation_id and l.object_id = a.id and l.purpose = 'guardian' and l.sent)) as since,
    null::timestamptz as due
  from app.applications a
  join app.people p on p.organisation_id = a.organisation_id and p.id = a.applicant_id
  join app.campaigns c on c.organisation_id = a.organisation_id and c.id = a.campaign_id
  join app.editions e on e.organisation_id = a.organisation_id and e.id = c.edition_id
  join app.programme_versions v on v.organisation_id = a.organisation_id and v.id = a.programme_version_id
  where a.state in ('submitted', 'under review', 'offered', 'waiting', 'accepted')
    and (a.state <> 'accepted' or not exists (select 1 from app.enrolments m
      where m.organisation_id = a.organisation_id and m.application_id = a.id and m.state not in ('confirmed', 'started')))
    and (p.birth_date is null or e.starts_on < platform.birthday(p.birth_date, v.permission_under_years))
    and not exists (select 1 from app.consents s
      join app.consent_texts t on t.organisation_id = s.organisation_id and t.id = s.text_id
      where s.organisation_id = a.organisation_id and s.about_id = a.applicant_id and s.context_id = a.id
        and s.capacity = 'guardian' and t.purpose = 'permission'
        and not (s.channel = 'link' and exists (select from app.contact_corrections x
          where x.organisation_id = s.organisation_id and x.person_id = s.given_by and x.corrected_at >= s.at
            and not x.was_theirs)))
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
