-- A guardian whom the team took off a girl's file: why, when and by whom. What she said for her stays in the ledger and counts no more, and
-- no majority undone gives her back what ended here. The reason is null once one of the two was erased.
create table app.guardianship_ends (
  organisation_id uuid not null,
  child_id uuid not null,
  guardian_id uuid not null,
  reason text check (reason in ('authority withdrawn', 'danger', 'mandate over', 'mistake', 'deceased')),
  ended_at timestamptz not null,
  ended_by uuid not null,
  primary key (organisation_id, child_id, guardian_id),
  foreign key (organisation_id, child_id, guardian_id) references app.guardianships,
  foreign key (organisation_id, ended_by) references app.people
);
create index guardianship_ends_guardian on app.guardianship_ends (organisation_id, guardian_id);
create index guardianship_ends_ended_by on app.guardianship_ends (organisation_id, ended_by);
call platform.protect('guardianship_ends', 'select, insert, update');

create or replace view app.last_consents with (security_invoker = true) as
  select distinct on (c.organisation_id, c.about_id, c.context_id, t.purpose, c.given_by)
    c.organisation_id, c.about_id, c.context_id, t.purpose, c.given_by, c.capacity, c.answer, c.at, c.channel, c.paper_id
  from app.consents c
  join app.consent_texts t on t.organisation_id = c.organisation_id and t.id = c.text_id
  where not (c.capacity = 'guardian' and c.channel = 'link' and exists (select from app.contact_corrections x
    where x.organisation_id = c.organisation_id and x.person_id = c.given_by and x.corrected_at >= c.at
      and not x.was_theirs))
    and not (c.capacity = 'guardian' and exists (select from app.guardianship_ends z
      where z.organisation_id = c.organisation_id and z.child_id = c.about_id and z.guardian_id = c.given_by))
  order by c.organisation_id, c.about_id, c.context_id, t.purpose, c.given_by, c.at desc, c.id desc;

-- A permission that counts no more, since it came by a contact that was not the guardian's or its guardian answers for her no more, while
-- nobody else's word stands: since when. A word given since ends it.
create or replace view app.voided_permissions with (security_invoker = true) as
  select c.organisation_id, c.about_id, c.context_id as application_id, max(greatest(x.corrected_at, z.ended_at)) as voided_at
  from app.consents c
  join app.consent_texts t on t.organisation_id = c.organisation_id and t.id = c.text_id and t.purpose = 'permission'
  left join app.contact_corrections x on x.organisation_id = c.organisation_id and x.person_id = c.given_by
    and x.corrected_at >= c.at and not x.was_theirs and c.channel = 'link'
  left join app.guardianship_ends z on z.organisation_id = c.organisation_id and z.child_id = c.about_id
    and z.guardian_id = c.given_by
  where c.capacity = 'guardian' and (x.corrected_at is not null or z.ended_at is not null)
    and not exists (select from app.last_consents k where k.organisation_id = c.organisation_id and k.about_id = c.about_id
      and k.context_id = c.context_id and k.purpose = 'permission' and k.capacity = 'guardian')
    and (z.ended_at is not null or exists (select from app.guardianships g where g.organisation_id = c.organisation_id
      and g.child_id = c.about_id and g.ends_on is null))
  group by c.organisation_id, c.about_id, c.context_id;

-- Who is asked for a permission: also whoever had one from somebody who answers for her no more.
create or replace view app.desk_applications with (security_invoker = true) as
  select a.organisation_id,
    case when exists (select from app.guardianships g where g.organisation_id = a.organisation_id and g.child_id = a.applicant_id
      and g.ends_on is null) then 'guardian unanswered' else 'guardian to find' end as kind, a.id as object_id, a.site_id, c.edition_id,
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
  left join app.sites s on s.organisation_id = a.organisation_id and s.id = a.site_id
  where a.state in ('submitted', 'under review', 'offered', 'waiting', 'accepted')
    and platform.day_is_over(e.ends_on, coalesce(s.zone, e.document ->> 'timeZone'),
      (select platform.current_instant())) is not true
    and (a.state <> 'accepted' or not exists (select 1 from app.enrolments m
      where m.organisation_id = a.organisation_id and m.application_id = a.id and m.state not in ('confirmed', 'started')))
    and (p.birth_date is null or e.starts_on < platform.birthday(p.birth_date, v.permission_under_years))
    and not exists (select 1 from app.consents y
      join app.consent_texts t on t.organisation_id = y.organisation_id and t.id = y.text_id
      where y.organisation_id = a.organisation_id and y.about_id = a.applicant_id and y.context_id = a.id
        and y.capacity = 'guardian' and t.purpose = 'permission'
        and not (y.channel = 'link' and exists (select from app.contact_corrections x
          where x.organisation_id = y.organisation_id and x.person_id = y.given_by and x.corrected_at >= y.at
            and not x.was_theirs))
        and not exists (select from app.guardianship_ends z where z.organisation_id = y.organisation_id
          and z.child_id = y.about_id and z.guardian_id = y.given_by))
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
  join app.editions e on e.organisation_id = s.organisation_id and e.id = s.edition_id
  where platform.day_is_over(e.ends_on, s.zone, (select platform.current_instant())) is not true
    and s.capacity > (select count(*) from app.applications t
    where t.organisation_id = s.organisation_id and t.site_id = s.id and t.state in ('offered', 'accepted'))
  group by s.organisation_id, s.id, s.edition_id;
