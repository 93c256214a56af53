-- A permission that counts no more, since it came by a contact that was not the guardian's, while nobody else's word stands and a
-- guardian answers for her: since when. A word given since ends it.
create view app.voided_permissions with (security_invoker = true) as
  select c.organisation_id, c.about_id, c.context_id as application_id, max(x.corrected_at) as voided_at
  from app.consents c
  join app.consent_texts t on t.organisation_id = c.organisation_id and t.id = c.text_id and t.purpose = 'permission'
  join app.contact_corrections x on x.organisation_id = c.organisation_id and x.person_id = c.given_by
    and x.corrected_at >= c.at and not x.was_theirs
  where c.capacity = 'guardian' and c.channel = 'link'
    and not exists (select from app.last_consents k where k.organisation_id = c.organisation_id and k.about_id = c.about_id
      and k.context_id = c.context_id and k.purpose = 'permission' and k.capacity = 'guardian')
    and exists (select from app.guardianships g where g.organisation_id = c.organisation_id and g.child_id = c.about_id
      and g.ends_on is null)
  group by c.organisation_id, c.about_id, c.context_id;
grant select on app.voided_permissions to frise_web, frise_jobs;

-- What waits for such a permission waits since that minute, not since her file was sent or her place was confirmed.
create or replace view app.desk_papers with (security_invoker = true) as
  select p.organisation_id, 'paper missing'::text as kind, p.enrolment_id as object_id, p.site_id, p.edition_id,
    p.cohort_id, greatest(p.confirmed_at, (select o.voided_at from app.voided_permissions o
      where p.how = 'signed' and o.organisation_id = p.organisation_id and o.about_id = p.person_id and o.application_id = p.application_id)) as since,
    null::timestamptz as due
  from app.enrolment_papers p
  join app.cohorts c on c.organisation_id = p.organisation_id and c.id = p.cohort_id and c.state <> 'closed'
  where p.needed and p.state in ('missing', 'asked') and p.enrolment_state in ('confirmed', 'started');

create or replace view app.desk_applications with (security_invoker = true) as
  select a.organisation_id, 'guardian unanswered'::text as kind, a.id as object_id, a.site_id, c.edition_id,
    null::uuid as cohort_id,
    greatest(a.submitted_at, (select max(l.created_at) from app.links l
      where l.organisation_id = a.organisation_id and l.object_id = a.id and l.purpose = 'guardian' and l.sent),
      (select o.voided_at from app.voided_permissions o
        where o.organisation_id = a.organisation_id and o.about_id = a.applicant_id and o.application_id = a.id)) as since,
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
