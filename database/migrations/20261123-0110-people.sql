-- A person is a human as ONE organisation knows her. How she signs in (an account) is elsewhere, and optional.

create table app.people (
  organisation_id uuid not null references app.organisations,
  id uuid not null,
  account_id uuid,
  first_name text not null default '',
  last_name text not null default '',
  birth_date date,
  email text,
  phone text check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  language text not null default 'fr' check (language in ('fr', 'en')),
  search_name text generated always as (platform.searchable(first_name || ' ' || last_name)) stored,
  merged_into uuid,
  created_at timestamptz not null,
  erased_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, merged_into) references app.people
);
create index people_search on app.people using gin (search_name public.gin_trgm_ops);
create index people_merged on app.people (organisation_id, merged_into) where merged_into is not null;
create unique index people_account on app.people (organisation_id, account_id) where account_id is not null;
create index people_by_account on app.people (account_id) where account_id is not null;
call platform.protect('people');

create policy door on app.people for select to frise_owner using (current_setting('app.door', true) = 'open');

-- In which organisations does this account have a person? Ids only.
create function platform.memberships_of_account(wanted uuid) returns table (organisation_id uuid, person_id uuid)
  language plpgsql security definer set search_path = '' as $$
begin
  perform set_config('app.door', 'open', true);
  return query select p.organisation_id, p.id from app.people p where p.account_id = wanted and p.erased_at is null;
  perform set_config('app.door', '', true);
end $$;
revoke all on function platform.memberships_of_account(uuid) from public;
grant execute on function platform.memberships_of_account(uuid) to frise_web, frise_jobs;

create table app.guardianships (
  organisation_id uuid not null,
  child_id uuid not null,
  guardian_id uuid not null,
  kind text not null check (kind in ('parent', 'legal guardian', 'delegated')),
  verified_how text,
  verified_by uuid,
  starts_on date not null,
  ends_on date,
  primary key (organisation_id, child_id, guardian_id),
  foreign key (organisation_id, child_id) references app.people,
  foreign key (organisation_id, guardian_id) references app.people,
  foreign key (organisation_id, verified_by) references app.people,
  check (child_id <> guardian_id)
);
create index guardianships_guardian on app.guardianships (organisation_id, guardian_id);
create index guardianships_verifier on app.guardianships (organisation_id, verified_by) where verified_by is not null;
call platform.protect('guardianships');

create table app.role_grants (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('administrator', 'programme manager', 'territory coordinator', 'reader',
    'board member', 'facilitator', 'host', 'safeguarding officer')),
  scope_kind text not null check (scope_kind in ('organisation', 'edition', 'site', 'cohort')),
  scope_id uuid,
  starts_on date not null,
  ends_on date,
  granted_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references app.people,
  foreign key (organisation_id, granted_by) references app.people,
  check ((scope_kind = 'organisation') = (scope_id is null))
);
create index role_grants_person on app.role_grants (organisation_id, person_id);
create index role_grants_granter on app.role_grants (organisation_id, granted_by) where granted_by is not null;
call platform.protect('role_grants');

-- Who did or read what: ids, codes and instants, never a name or free text. Class 'officer' is sealed.
create table app.audit_events (
  organisation_id uuid not null references app.organisations,
  id uuid not null,
  at timestamptz not null,
  class text not null default 'subject' check (class in ('subject', 'officer')),
  action text not null check (action ~ '^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)*$'),
  actor_id uuid,
  actor_kind text not null check (actor_kind in ('person', 'link', 'visitor', 'job')),
  subject_id uuid,
  object_kind text,
  object_id uuid,
  details jsonb not null default '{}',
  primary key (organisation_id, id)
);
create index audit_subject on app.audit_events (organisation_id, subject_id, at desc) where subject_id is not null;
call platform.protect('audit_events', 'select, insert');

-- A link is a key that somebody holds without an account. Only its hash is here.
create table app.links (
  organisation_id uuid not null,
  id uuid not null,
  token_hash bytea not null,
  purpose text not null check (purpose in ('application', 'guardian')),
  holder_id uuid not null,
  about_id uuid not null,
  object_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (organisation_id, id),
  unique (organisation_id, token_hash),
  foreign key (organisation_id, holder_id) references app.people,
  foreign key (organisation_id, about_id) references app.people
);
create index links_holder on app.links (organisation_id, holder_id);
create index links_about on app.links (organisation_id, about_id);
create index links_object on app.links (organisation_id, object_id);
call platform.protect('links');
