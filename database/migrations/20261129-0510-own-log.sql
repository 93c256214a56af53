-- Her own log says that her file was read, as which role and when; in her archive no id of somebody else is left.
drop view app.own_audit_events;
create view app.own_audit_events with (security_invoker = true) as
  select organisation_id, id, at, action, actor_kind, subject_id, details from app.audit_events where class = 'subject';
grant select on app.own_audit_events to frise_web, frise_jobs;
