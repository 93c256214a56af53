-- Importing a programme file makes an immutable version; editions, applications and enrolments each name one.

create table app.programmes (
  organisation_id uuid not null references app.organisations,
  id uuid not null,
  key text not null,
  created_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, key)
);
call platform.protect('programmes');

create table app.programme_versions (
  organisation_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  number integer not null check (number > 0),
  document jsonb not null,
  sha256 bytea not null,
  published_by uuid,
  published_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, programme_id, number),
  unique (organisation_id, programme_id, sha256),
  foreign key (organisation_id, programme_id) references app.programmes,
  foreign key (organisation_id, published_by) references app.people
);
create index programme_versions_publisher on app.programme_versions (organisation_id, published_by)
  where published_by is not null;
call platform.protect('programme_versions', 'select, insert');

create table app.editions (
  organisation_id uuid not null,
  id uuid not null,
  programme_version_id uuid not null,
  key text not null,
  document jsonb not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  created_at timestamptz not null,
  primary key (organisation_id, id),
  unique (organisation_id, key),
  foreign key (organisation_id, programme_version_id) references app.programme_versions
);
create index editions_version on app.editions (organisation_id, programme_version_id);
call platform.protect('editions');

create table app.sites (
  organisation_id uuid not null,
  id uuid not null,
  edition_id uuid not null,
  key text not null,
  name text not null,
  commune text not null default '',
  mode text not null check (mode in ('on-site', 'online')),
  zone text not null,
  capacity integer not null check (capacity > 0),
  primary key (organisation_id, id),
  unique (organisation_id, edition_id, key),
  foreign key (organisation_id, edition_id) references app.editions
);
call platform.protect('sites');
