-- The queue lives in schema jobs, which graphile-worker fills itself (src/platform/jobs/install-queue.ts) and only
-- its owner may touch. This function is the one way in for pages and jobs, inside the deed's own transaction:
-- rolled back, the deed leaves no job.
create schema if not exists jobs;

-- A job carries ids and nothing else: no name, no text, no date. What it needs it reads when it runs.
create function platform.add_job(name text, payload jsonb, run_at timestamptz default null, key text default null)
  returns void
  language plpgsql security definer set search_path = '' as $$
declare
  an_id constant text := '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';
begin
  if name !~ '^[a-z]+(-[a-z]+)*$' or name is null then
    raise 'a job is named by words and dashes' using errcode = 'invalid_parameter_value';
  end if;
  if jsonb_typeof(payload) is distinct from 'object'
    or not payload ?& array['organisationId', 'ids']
    or payload - array['organisationId', 'ids'] <> '{}'
    or jsonb_typeof(payload -> 'ids') <> 'object'
    or exists (select from jsonb_each(payload -> 'ids') as held (held_name, held_id)
      where held_name !~ '^[a-z][a-zA-Z]*Id$' or jsonb_typeof(held_id) <> 'string' or held_id #>> '{}' !~ an_id)
  then
    raise 'the payload of a job is {organisationId, ids} and nothing else' using errcode = 'invalid_parameter_value';
  end if;
  if payload ->> 'organisationId' is distinct from platform.current_organisation()::text then
    raise 'a job is added for the organisation of its transaction' using errcode = 'insufficient_privilege';
  end if;
  if key !~ '^[a-z0-9:-]{1,100}$' then
    raise 'the key of a job is made of words and ids' using errcode = 'invalid_parameter_value';
  end if;
  -- 14 attempts with the queue's growing pauses (2.7 s to 6 h) last 28 hours: a mail server may be down for a night.
  -- A null key stays null: the concatenation is. One organisation cannot replace the job of another.
  perform jobs.add_job(
    identifier => add_job.name,
    payload => add_job.payload::json,
    run_at => add_job.run_at,
    max_attempts => 14,
    job_key => platform.current_organisation()::text || ':' || add_job.key);
end $$;

revoke all on function platform.add_job(text, jsonb, timestamptz, text) from public;
grant execute on function platform.add_job(text, jsonb, timestamptz, text) to frise_web, frise_jobs;
