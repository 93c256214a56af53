-- A guardian's no ended the place that was hers, and nobody says no any more: by a yes said since, or since whoever said no answers for her no more.
-- Somebody of the team is to see what can be given back, while it can: a place of her site is free, or the waiting list goes on. Not where she
-- had left before, or by her own word, or where the team decided so.
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
    and (p.birth_date is null or e.starts_on < platform.birthday(p.birth_date, v.permission_under_years))
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
