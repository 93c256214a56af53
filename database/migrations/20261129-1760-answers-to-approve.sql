-- An answer that nobody has approved waits at the desk: she who gets no place reads nothing of it until then.
create view app.desk_answers with (security_invoker = true) as
  select a.organisation_id, 'answer to approve'::text as kind, a.id as object_id, a.site_id, c.edition_id,
    null::uuid as cohort_id, k.prepared_at as since, null::timestamptz as due
  from app.kind_answers k
  join app.applications a on a.organisation_id = k.organisation_id and a.id = k.application_id and a.state = 'declined'
  join app.campaigns c on c.organisation_id = a.organisation_id and c.id = a.campaign_id
  where k.approved_at is null;
grant select on app.desk_answers to frise_web, frise_jobs;
