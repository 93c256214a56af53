-- A closed concern ends by the night, without anybody reading it: the seal lets no query of pages and jobs through, so the
-- one thing that they may do to it is here. How long each is kept says src/safeguarding/kept.ts. The rows of the open
-- organisation only: the policy of tenants holds for the owner too.
create function platform.end_concerns(moment timestamptz, contact_kept interval, concern_kept interval) returns integer
  language plpgsql security definer set search_path = '' as $$
declare ended integer;
declare blanked integer;
begin
  delete from app.concern_changes x using app.concern_changes c
    where c.organisation_id = x.organisation_id and c.concern_id = x.concern_id
      and c.to_state = 'closed' and c.at + concern_kept <= moment;
  delete from app.concerns c
    where c.state = 'closed' and not exists (select from app.concern_changes x
      where x.organisation_id = c.organisation_id and x.concern_id = c.id);
  get diagnostics ended = row_count;
  update app.concerns c set contact = '', raised_at = null
    from app.concern_changes x
    where x.organisation_id = c.organisation_id and x.concern_id = c.id
      and x.to_state = 'closed' and x.at + contact_kept <= moment and c.contact <> '';
  get diagnostics blanked = row_count;
  return ended + blanked;
end $$;
revoke all on function platform.end_concerns(timestamptz, interval, interval) from public;
grant execute on function platform.end_concerns(timestamptz, interval, interval) to frise_jobs;
