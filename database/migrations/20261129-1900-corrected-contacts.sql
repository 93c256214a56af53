-- A telephone or an address that was wrong is replaced by a person of the team, who says how she made sure of it. What stood before
-- is kept with who and when, and goes with the person.
create table app.contact_corrections (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  email text,
  phone text,
  checked text not null check (checked in ('known number', 'on paper', 'in person')),
  corrected_at timestamptz not null,
  corrected_by uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references app.people,
  foreign key (organisation_id, corrected_by) references app.people
);
create index contact_corrections_person on app.contact_corrections (organisation_id, person_id, corrected_at);
create index contact_corrections_corrector on app.contact_corrections (organisation_id, corrected_by);
call platform.protect('contact_corrections', 'select, insert, delete');

-- A word spoken before the contact of the girl or of her guardian was replaced says nothing about the one that they share now.
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
          and v.application_id = a.id and v.guardian_id = h.id
          and not exists (select from app.contact_corrections x where x.organisation_id = v.organisation_id
            and x.person_id in (p.id, h.id) and x.corrected_at > v.confirmed_at))
      or exists (select from app.last_consents k where k.organisation_id = a.organisation_id and k.about_id = a.applicant_id
        and k.context_id = a.id and k.given_by = h.id and k.capacity = 'guardian' and k.purpose = 'permission'
        and k.answer = 'yes' and k.channel = 'shown link'
        and not exists (select from app.voice_confirmations v where v.organisation_id = a.organisation_id
          and v.application_id = a.id and v.guardian_id = h.id and v.confirmed_at >= k.at)));
