-- A wrong contact of a guardian that could not be replaced, since the right one is another guardian's in that file, is gone: it waits
-- at the desk, at once and since that minute, until somebody has called the family and written another one.
create or replace view app.desk_shared_contacts with (security_invoker = true) as
  select a.organisation_id, 'to confirm by voice'::text as kind, a.id as object_id, a.site_id, c.edition_id,
    null::uuid as cohort_id, coalesce(l.left_at, a.submitted_at) as since, null::timestamptz as due
  from app.applications a
  join app.campaigns c on c.organisation_id = a.organisation_id and c.id = a.campaign_id
  join app.people p on p.organisation_id = a.organisation_id and p.id = a.applicant_id
  join app.guardianships g on g.organisation_id = a.organisation_id and g.child_id = p.id and g.ends_on is null
  join app.people h on h.organisation_id = g.organisation_id and h.id = g.guardian_id
  left join lateral (
    select max(x.corrected_at) as left_at from app.contact_corrections x
    where h.phone is null and h.email is null and x.organisation_id = h.organisation_id and x.person_id = h.id
  ) l on true
  where a.state in ('submitted', 'under review', 'offered', 'waiting', 'accepted')
    and (l.left_at is not null
      or (h.phone = p.phone or h.email = p.email)
        and not exists (select from app.voice_confirmations v where v.organisation_id = a.organisation_id
          and v.application_id = a.id and v.guardian_id = h.id
          and not exists (select from app.contact_corrections x where x.organisation_id = v.organisation_id
            and x.person_id in (p.id, h.id) and x.corrected_at > v.confirmed_at))
      or exists (select from app.last_consents k where k.organisation_id = a.organisation_id and k.about_id = a.applicant_id
        and k.context_id = a.id and k.given_by = h.id and k.capacity = 'guardian' and k.purpose = 'permission'
        and k.answer = 'yes' and k.channel = 'shown link'
        and not exists (select from app.voice_confirmations v where v.organisation_id = a.organisation_id
          and v.application_id = a.id and v.guardian_id = h.id and v.confirmed_at >= k.at)));
