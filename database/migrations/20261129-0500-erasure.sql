-- Erasing somebody leaves a tombstone: her id, the instant, nothing that says who she was. What it does to each column is
-- declared in the privacy.ts of its capability; here is what those declarations need of the tables.

-- "Not empty, or erased."
alter table app.decisions alter column sentence drop not null;
alter table app.reviews alter column sentence drop not null;
alter table app.completion_overrides alter column reason drop not null;
alter table app.messages drop constraint messages_check;
alter table app.messages add check (channel <> 'none' or address is null);

-- Rows that are hers and are erased whole.
grant delete on app.reading_conflicts, app.vetting_checks, app.charters_signed, app.safeguarding_read
  to frise_web, frise_jobs;
grant delete on app.absence_steps to frise_web;

-- Who was erased, when, why and by whom: ids and codes. The list beside the database (erasures.csv) is written from here.
create table app.erasures (
  organisation_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  reason text not null check (reason in ('she asked', 'her guardian asked', 'draft never sent', 'refused file',
    'entered by mistake', 'another duty', 'her child was erased')),
  by_id uuid,
  primary key (organisation_id, person_id, at),
  foreign key (organisation_id, person_id) references app.people,
  foreign key (organisation_id, by_id) references app.people
);
create index erasures_by on app.erasures (organisation_id, by_id) where by_id is not null;
create index erasures_at on app.erasures (organisation_id, at desc);
call platform.protect('erasures', 'select, insert');

-- Somebody asks to be erased, or asks it for her child. One that waits is answered within a month (GDPR, art. 12(3)).
create table app.erasure_requests (
  organisation_id uuid not null,
  id uuid not null,
  about_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  answer text check (answer in ('erased', 'kept', 'withdrawn')),
  kept_because text check (kept_because in ('place under way', 'not sure it is her', 'another duty')),
  answered_at timestamptz,
  answered_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, about_id) references app.people,
  foreign key (organisation_id, asked_by) references app.people,
  foreign key (organisation_id, answered_by) references app.people,
  check ((answer is null) = (answered_at is null)),
  check ((answer is not distinct from 'kept') = (kept_because is not null))
);
create unique index erasure_requests_open on app.erasure_requests (organisation_id, about_id) where answer is null;
create index erasure_requests_about on app.erasure_requests (organisation_id, about_id);
create index erasure_requests_asker on app.erasure_requests (organisation_id, asked_by);
create index erasure_requests_answerer on app.erasure_requests (organisation_id, answered_by)
  where answered_by is not null;
call platform.protect('erasure_requests', 'select, insert, update');

-- What a night erased: one row for each rule and each version of a programme that sets it. Counts only.
create table app.retention_reports (
  organisation_id uuid not null references app.organisations,
  id uuid not null,
  ran_at timestamptz not null,
  rule text not null check (rule ~ '^[a-z]+( [a-z]+)*$'),
  programme_version_id uuid,
  erased integer not null check (erased >= 0),
  primary key (organisation_id, id),
  foreign key (organisation_id, programme_version_id) references app.programme_versions
);
create index retention_reports_at on app.retention_reports (organisation_id, ran_at desc);
create index retention_reports_version on app.retention_reports (organisation_id, programme_version_id)
  where programme_version_id is not null;
call platform.protect('retention_reports', 'select, insert');

-- An account goes when the last person who had it is erased: it is an address, and nobody's any more. Jobs erase too, and
-- know no account, so the one thing that they may do to it is here. True when it went.
create function platform.close_account(wanted uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare used boolean;
begin
  perform set_config('app.door', 'open', true);
  select exists (select from app.people p where p.account_id = wanted) into used;
  perform set_config('app.door', '', true);
  if used then return false; end if;
  delete from auth.accounts a where a."id" = wanted::text;
  return found;
end $$;
revoke all on function platform.close_account(uuid) from public;
grant execute on function platform.close_account(uuid) to frise_web, frise_jobs;

-- What may be handed to her: never a row that is sealed, and what readers noted only once somebody has decided.
create view app.own_audit_events with (security_invoker = true) as
  select * from app.audit_events where class = 'subject';
create view app.decided_reviews with (security_invoker = true) as
  select r.* from app.reviews r
  where exists (select from app.decisions d
    where d.organisation_id = r.organisation_id and d.application_id = r.application_id);
grant select on app.own_audit_events, app.decided_reviews to frise_web, frise_jobs;

-- For the desk: requests that wait, over no place, so that only whoever answers for the whole organisation sees them.
create view app.desk_requests with (security_invoker = true) as
  select organisation_id, 'erasure asked'::text as kind, id as object_id, null::uuid as site_id,
    null::uuid as edition_id, null::uuid as cohort_id, asked_at as since,
    asked_at + interval '1 month' as due
  from app.erasure_requests where answer is null;
grant select on app.desk_requests to frise_web, frise_jobs;

-- Who holds a place in something that is not over: erased only once she has left it, since a group counts on her being there.
create view app.places_under_way with (security_invoker = true) as
  select e.organisation_id, e.person_id, d.ends_on
  from app.enrolments e
  join app.editions d on d.organisation_id = e.organisation_id and d.id = e.edition_id
  where e.state in ('confirmed', 'started');
grant select on app.places_under_way to frise_web, frise_jobs;
