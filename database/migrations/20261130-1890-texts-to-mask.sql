-- A file whose texts nobody has read over and masked waits at the desk: until then no reader gets it. The same files as on
-- the masking desk (`src/selection/masking-queries.ts`): where a guardian's yes comes before the reading, only once it is there.
create view app.desk_maskings with (security_invoker = true) as
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
      or coalesce((select bool_and(s.answer = 'yes') from app.last_consents s
        where s.organisation_id = a.organisation_id and s.about_id = a.applicant_id and s.context_id = a.id
          and s.purpose = 'permission' and s.capacity = 'guardian'), false));
grant select on app.desk_maskings to frise_web, frise_jobs;
