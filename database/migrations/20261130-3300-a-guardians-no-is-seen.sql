-- A guardian has said no before there is a place: no place is offered meanwhile, and somebody of the team is to know. Since when; one no
-- wins, and a yes said after it by the same guardian ends it.
create view app.desk_guardian_refusals with (security_invoker = true) as
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
    and (p.birth_date is null or e.starts_on < platform.birthday(p.birth_date, v.permission_under_years));

grant select on app.desk_guardian_refusals to frise_web, frise_jobs;
