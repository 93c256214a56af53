-- When the board wanted her to have a place and none was left, it may put her before those who wait in turn. The row says
-- since when and, with its author, by whom. Her archive has it: it is hers; nothing about it reaches others.
alter table app.decisions add column first_in_line_since timestamptz
  constraint first_in_line_waits check (first_in_line_since is null or outcome = 'waiting');

create or replace view app.told_decisions with (security_invoker = true) as
  select d.organisation_id, d.id, d.application_id, d.outcome, d.sentence, d.decided_by, d.decided_at, d.readings,
    d.without_readings, d.first_in_line_since
  from app.decisions d
  where d.outcome <> 'declined' or not exists (select from app.untold_refusals u
    where u.organisation_id = d.organisation_id and u.application_id = d.application_id);
