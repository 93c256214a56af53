-- Of age since the first day of the action, a girl waits for nobody: her guardians' links ended on the night of her birthday, and the days
-- that are left are hers (design, "Majority"). Nobody is reminded, looked for or called about an answer that nobody can give any more.
create or replace view app.desk_guardian_refusals with (security_invoker = true) as
  select a.organisation_id, 'guardian refused' as kind, a.id as object_id, a.site_id, c.edition_id, null::uuid as cohort_id,
    n.since, null::timestamptz as due
  from app.applications a
  join app.people p on p.organisation_id = a.organisation_id and p.id = a.applicant_id
  join app.campaigns c on c.organisation_id = a.organisation_id and c.id = a.campaign_id
  join app.editions e on e.organisation_id = a.organisation_id and e.id = c.edition_id
  join app.programme_versions v on v.organisation_id = a.organisation_id and v.id = a.programme_version_id
  left join app.sites s on s.organisation_id = a.organisation_id and s.id = a.site_id
  cross join lateral (select min(k.at) as since from app.last_consents k
    where k.organisation_id = a.organisation_id and k.about_id = a.applicant_id and k.context_id = a.id
      and k.purpose = 'permission' and k.capacity = 'guardian' and k.answer = 'no') n
  where a.state in ('submitted', 'under review', 'offered', 'waiting') and n.since is not null
    and platform.day_is_over(e.ends_on, coalesce(s.zone, e.document ->> 'timeZone'),
      (select platform.current_instant())) is not true
    and (p.birth_date is null or platform.birthday(p.birth_date, v.permission_under_years) > greatest(e.starts_on,
      ((select platform.current_instant()) at time zone coalesce(s.zone, e.document ->> 'timeZone'))::date))
  union all
  select a.organisation_id, 'guardian agreed late', a.id, a.site_id, c.edition_id, null, said.since, null
  from app.editions e
  join app.campaigns c on c.organisation_id = e.organisation_id and c.edition_id = e.id
  join app.waiting_lists w on w.organisation_id = c.organisation_id and w.campaign_id = c.id
  join app.applications a on a.organisation_id = c.organisation_id and a.campaign_id = c.id and a.state = 'withdrawn'
  join app.sites s on s.organisation_id = a.organisation_id and s.id = a.site_id
  cross join lateral (select x.at, x.from_state = 'accepted' and x.by_id is distinct from a.applicant_id as by_others
    from app.application_changes x
    where x.organisation_id = a.organisation_id and x.application_id = a.id and x.to_state = 'withdrawn'
    order by x.at desc, x.id desc limit 1) lost
  cross join lateral (select greatest(max(k.at), (select max(z.ended_at) from app.guardianship_ends z
      where z.organisation_id = a.organisation_id and z.child_id = a.applicant_id)) as since
    from app.last_consents k
    where k.organisation_id = a.organisation_id and k.about_id = a.applicant_id and k.context_id = a.id
      and k.purpose = 'permission' and k.capacity = 'guardian'
    having bool_and(k.answer = 'yes')) said
  where lost.by_others and said.since > lost.at
    and platform.day_is_over(e.ends_on, s.zone, (select platform.current_instant())) is not true
    and not exists (select from app.audit_events x where x.organisation_id = a.organisation_id and x.subject_id = a.applicant_id
      and x.object_id = a.id and x.action = 'application.withdrawal-noted'
      and x.details ->> 'by' in ('herself', 'the team') and x.at >= lost.at)
    and not exists (select from app.enrolments n
      left join app.cohorts k on k.organisation_id = n.organisation_id and k.id = n.cohort_id
      where n.organisation_id = a.organisation_id and n.application_id = a.id
        and (n.state <> 'left early' or n.left_time is null or k.state = 'closed'))
    and (not (w.finished or platform.day_is_over(w.until, s.zone, (select platform.current_instant())))
      or s.capacity > (select count(*) from app.applications t
        where t.organisation_id = s.organisation_id and t.site_id = s.id and t.state in ('offered', 'accepted')));

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
    and (p.birth_date is null or platform.birthday(p.birth_date, v.permission_under_years) > greatest(e.starts_on,
      ((select platform.current_instant()) at time zone coalesce(s.zone, e.document ->> 'timeZone'))::date))
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
    and not exists (select from app.desk_guardian_refusals r where r.organisation_id = a.organisation_id and r.object_id = a.id)
  join app.decisions d on d.organisation_id = a.organisation_id and d.application_id = a.id and d.outcome = 'waiting'
  join app.editions e on e.organisation_id = s.organisation_id and e.id = s.edition_id
  where platform.day_is_over(e.ends_on, s.zone, (select platform.current_instant())) is not true
    and s.capacity > (select count(*) from app.applications t
    where t.organisation_id = s.organisation_id and t.site_id = s.id and t.state in ('offered', 'accepted'))
  group by s.organisation_id, s.id, s.edition_id;

-- Her file is masked and read from then on, also where a guardian's yes comes first (`permissionOnFile` in src/selection).
create or replace view app.desk_maskings with (security_invoker = true) as
  select a.organisation_id, 'texts to mask'::text as kind, a.id as object_id, a.site_id, c.edition_id,
    null::uuid as cohort_id, a.submitted_at as since, null::timestamptz as due
  from app.applications a
  join app.campaigns c on c.organisation_id = a.organisation_id and c.id = a.campaign_id
  join app.programme_versions v on v.organisation_id = a.organisation_id and v.id = a.programme_version_id
  where a.state in ('submitted', 'under review')
    and not exists (select from app.masked_texts m where m.organisation_id = a.organisation_id
      and m.application_id = a.id and m.confirmed_at is not null)
    and (v.permission_before is distinct from 'reading'
      or exists (select from app.people h join app.editions d on d.organisation_id = h.organisation_id and d.id = c.edition_id
        where h.organisation_id = a.organisation_id and h.id = a.applicant_id
          and d.starts_on >= platform.birthday(h.birth_date, v.permission_under_years))
      or platform.majority_begins(a.organisation_id, a.id) <= (select platform.current_instant())
      or coalesce((select bool_and(s.answer = 'yes') from app.last_consents s
        where s.organisation_id = a.organisation_id and s.about_id = a.applicant_id and s.context_id = a.id
          and s.purpose = 'permission' and s.capacity = 'guardian'), false));
