-- A word spoken before a yes by a shown link says nothing about it: such a yes waits at the desk until somebody has spoken with the
-- guardian after it. For a shared contact any word counts.
create or replace view app.desk_shared_contacts with (security_invoker = true) as
  select a.organisation_id, 'to confirm by voice'::text as kind, a.id as object_id, a.site_id, c.edition_id,
    null::uuid as cohort_id, a.submitted_at as since, null::timestamptz as due
  from app.applications a
  join app.campaigns c on c.organisation_id = a.organisation_id and c.id = a.campaign_id
  join app.people p on p.organisation_id = a.organisation_id and p.id = a.applicant_id
  join app.guardianships g on g.organisation_id = a.organisation_id and g.child_id = p.id and g.ends_on is null
  join app.people h on h.organisation_id = g.organisation_id and h.id = g.guardian_id
  where a.state in ('submitted', 'under review', 'offered', 'waiting', 'accepted')
    and ((h.phone = p.phone or h.email = p.email)
        and not exists (select from app.voice_confirmations v where v.organisation_id = a.organisation_id
          and v.application_id = a.id and v.guardian_id = h.id)
      or exists (select from app.last_consents k where k.organisation_id = a.organisation_id and k.about_id = a.applicant_id
        and k.context_id = a.id and k.given_by = h.id and k.capacity = 'guardian' and k.purpose = 'permission'
        and k.answer = 'yes' and k.channel = 'shown link'
        and not exists (select from app.voice_confirmations v where v.organisation_id = a.organisation_id
          and v.application_id = a.id and v.guardian_id = h.id and v.confirmed_at >= k.at)));
