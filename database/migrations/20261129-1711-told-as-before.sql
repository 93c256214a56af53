-- Until she is told of a refusal, she reads what she read before it: sent, being read, or waiting. Whoever leaves before that
-- is never told: her archive and her log then say that she withdrew from there.
create or replace view app.untold_refusals with (security_invoker = true) as
  select k.organisation_id, k.application_id, coalesce((select c.from_state from app.application_changes c
    where c.organisation_id = k.organisation_id and c.application_id = k.application_id and c.to_state = 'declined'
    order by c.at desc, c.id desc limit 1), 'under review') as told_state
  from app.kind_answers k where k.approved_at is null;

create or replace view app.told_applications with (security_invoker = true) as
  select a.organisation_id, a.id, a.campaign_id, a.programme_version_id, a.applicant_id, a.site_id,
    coalesce((select u.told_state from app.untold_refusals u where a.state = 'declined'
      and u.organisation_id = a.organisation_id and u.application_id = a.id), a.state) as state,
    a.revision, a.started_at, a.submitted_at, a.channel_id
  from app.applications a;

create or replace view app.told_application_changes with (security_invoker = true) as
  select c.organisation_id, c.id, c.application_id,
    coalesce((select u.told_state from app.untold_refusals u where c.from_state = 'declined'
      and u.organisation_id = c.organisation_id and u.application_id = c.application_id), c.from_state) as from_state,
    c.to_state, c.at, c.by_id
  from app.application_changes c
  where c.to_state <> 'declined' or not exists (select from app.untold_refusals u
    where u.organisation_id = c.organisation_id and u.application_id = c.application_id);
