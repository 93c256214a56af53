-- A refusal that she was never told of may be corrected by another decision. The team keeps both; her archive and her log say what
-- she was told: a refusal is hers once its answer was approved, and only the one that this answer belongs to.
create or replace view app.told_decisions with (security_invoker = true) as
  select d.organisation_id, d.id, d.application_id, d.outcome, d.sentence, d.decided_by, d.decided_at, d.readings,
    d.without_readings, d.first_in_line_since
  from app.decisions d
  where d.outcome <> 'declined' or exists (select from app.told_kind_answers k
    where k.organisation_id = d.organisation_id and k.application_id = d.application_id and k.prepared_at <= d.decided_at);

-- What follows an untold refusal follows, for her, from where she stood before it; back there, nothing has happened.
create or replace view app.told_application_changes with (security_invoker = true) as
  select c.organisation_id, c.id, c.application_id, t.from_state, c.to_state, c.at, c.by_id
  from app.application_changes c
  cross join lateral (select case when c.from_state <> 'declined' then c.from_state else coalesce((
      select b.from_state from app.application_changes b
      where b.organisation_id = c.organisation_id and b.application_id = c.application_id and b.to_state = 'declined'
      order by (b.at, b.id) < (c.at, c.id) desc, b.at desc, b.id desc limit 1), 'under review') end as from_state) t
  where t.from_state <> c.to_state and (c.to_state <> 'declined' or exists (select from app.told_kind_answers k
    where k.organisation_id = c.organisation_id and k.application_id = c.application_id and k.prepared_at <= c.at));

create or replace view app.told_audit_events with (security_invoker = true) as
  select e.* from app.audit_events e
  where e.class = 'subject' and not (e.action = 'application.decided' and e.details ->> 'outcome' = 'declined'
    and not exists (select from app.told_kind_answers k
      where k.organisation_id = e.organisation_id and k.application_id = e.object_id and k.prepared_at <= e.at));
