-- A message whose mere existence says too much is counted for nobody and handed to nobody: it would say that a concern was
-- raised. Which those are says `sealedTemplates` in src/messages; a test compares.
create view app.unsealed_messages with (security_invoker = true) as
  select * from app.messages where template not in ('concern-received');
grant select on app.unsealed_messages to frise_web, frise_jobs;
