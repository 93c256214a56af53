-- The demonstration world is loaded in steps. Each writes its row in its own transaction, so that a start killed half-way
-- is completed by the next one without a double.
create table platform.world_steps (
  name text primary key,
  done_at timestamptz not null
);
grant select, insert on platform.world_steps to frise_web;

-- What a database is was decided once. A real one that became a demonstration would open every account by one click; a
-- demonstration that became real would mix fictional people with others.
create function platform.refuse_another_kind() returns trigger
  language plpgsql as $$
begin
  raise 'what this database is was decided on %', old.decided_at using errcode = 'integrity_constraint_violation';
end $$;
create trigger decided_once before delete or update of kind on platform.instance
  for each row execute function platform.refuse_another_kind();
