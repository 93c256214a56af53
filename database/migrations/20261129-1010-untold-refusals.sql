-- A refusal is hers to read once its answer is approved and sent: until then her archive and her log say what she was told.
create view app.untold_refusals with (security_invoker = true) as
  select organisation_id, application_id from app.kind_answers where approved_at is null;

create view app.told_applications with (security_invoker = true) as
  select a.organisation_id, a.id, a.campaign_id, a.programme_version_id, a.applicant_id, a.site_id,
    case when a.state = 'declined' and exists (select from app.untold_refusals u
      where u.organisation_id = a.organisation_id and u.application_id = a.id) then 'under review' else a.state end as state,
    a.revision, a.started_at, a.submitted_at, a.channel_id
  from app.applications a;

create view app.told_application_changes with (security_invoker = true) as
  select c.* from app.application_changes c
  where c.to_state <> 'declined' or not exists (select from app.untold_refusals u
    where u.organisation_id = c.organisation_id and u.application_id = c.application_id);

create view app.told_decisions with (security_invoker = true) as
  select d.* from app.decisions d
  where d.outcome <> 'declined' or not exists (select from app.untold_refusals u
    where u.organisation_id = d.organisation_id and u.application_id = d.application_id);

create or replace view app.decided_reviews with (security_invoker = true) as
  select r.* from app.reviews r
  where exists (select from app.told_decisions d
    where d.organisation_id = r.organisation_id and d.application_id = r.application_id);

create view app.told_audit_events with (security_invoker = true) as
  select e.* from app.audit_events e
  where e.class = 'subject' and not (e.action = 'application.decided' and e.details ->> 'outcome' = 'declined'
    and exists (select from app.untold_refusals u
      where u.organisation_id = e.organisation_id and u.application_id = e.object_id));

create or replace view app.own_audit_events with (security_invoker = true) as
  select organisation_id, id, at, action, actor_kind, subject_id, details from app.told_audit_events;

grant select on app.untold_refusals, app.told_applications, app.told_application_changes, app.told_decisions,
  app.told_audit_events to frise_web, frise_jobs;
