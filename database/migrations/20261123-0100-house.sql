-- The house: schemas, the tenancy rule, and what must be known before an organisation is.
-- Run as frise_owner. Pages use frise_web and jobs use frise_jobs: neither may bypass a policy or change a table.

create schema app;
create schema auth;
create schema ref;
create schema if not exists platform;

grant usage on schema app, ref, platform to frise_web, frise_jobs;

-- One row that says what this database is. 'demonstration' is written only when the demonstration world is loaded.
create table platform.instance (
  only_row boolean primary key default true check (only_row),
  kind text not null check (kind in ('demonstration', 'real')),
  world text,
  world_ready boolean not null default false,
  decided_at timestamptz not null
);
grant select on platform.instance to frise_web, frise_jobs;

-- The organisation of the running transaction; null outside one, so that every table of app is empty.
create function platform.current_organisation() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.organisation_id', true), '')::uuid;

-- Names are compared without accents, apostrophes or case: "d harcourt" finds "d'Harcourt", "nguyen" finds "Nguyễn".
create function platform.searchable(words text) returns text
  language sql immutable parallel safe strict
  return btrim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, words)), '[^a-z0-9]+', ' ', 'g'));

create collation app.names (provider = icu, locale = 'fr');

-- Puts one table of app under tenancy: row-level security for everyone, its owner included.
create procedure platform.protect(table_name text, rights text default 'select, insert, update, delete')
  language plpgsql as $$
begin
  execute format('alter table app.%I enable row level security', table_name);
  execute format('alter table app.%I force row level security', table_name);
  execute format(
    'create policy tenant on app.%I using (organisation_id = platform.current_organisation()) '
    'with check (organisation_id = platform.current_organisation())', table_name);
  execute format('grant %s on app.%I to frise_web, frise_jobs', rights, table_name);
end $$;

create table app.organisations (
  organisation_id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null,
  language text not null default 'fr' check (language in ('fr', 'en')),
  created_at timestamptz not null
);
call platform.protect('organisations', 'select, insert, update');

-- A door function runs as frise_owner with app.door open; the policies below let only that role through, only then.
create policy door on app.organisations for select to frise_owner
  using (current_setting('app.door', true) = 'open');

create function platform.organisation_with_slug(wanted text) returns uuid
  language plpgsql security definer set search_path = '' as $$
declare found_id uuid;
begin
  perform set_config('app.door', 'open', true);
  select organisation_id into found_id from app.organisations where slug = wanted;
  perform set_config('app.door', '', true);
  return found_id;
end $$;

create function platform.all_organisations() returns setof uuid
  language plpgsql security definer set search_path = '' as $$
begin
  perform set_config('app.door', 'open', true);
  return query select organisation_id from app.organisations;
  perform set_config('app.door', '', true);
end $$;

revoke all on function platform.organisation_with_slug(text), platform.all_organisations() from public;
grant execute on function platform.organisation_with_slug(text), platform.all_organisations() to frise_web, frise_jobs;
