-- How people sign in. The tables are better-auth 1.7's, named for what they hold, from its own compileMigrations():
-- a test says that it finds nothing more to make. Ids are UUID v7 as text. What we added are the checks, which keep names,
-- pictures, network addresses and browsers out, and the table of tries.

create table auth.accounts (
  "id" text not null primary key,
  "name" text not null check ("name" = ''),
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text check ("image" is null),
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null,
  "username" text unique,
  "twoFactorEnabled" boolean,
  "language" text not null check ("language" in ('fr', 'en'))
);

create table auth.sessions (
  "id" text not null primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz not null,
  "ipAddress" text check ("ipAddress" is null),
  "userAgent" text check ("userAgent" is null),
  "userId" text not null references auth.accounts ("id") on delete cascade,
  "secondFactor" boolean not null
);
create index "sessions_userId_idx" on auth.sessions ("userId");

create table auth.credentials (
  "id" text not null primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth.accounts ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz not null
);
create index "credentials_userId_idx" on auth.credentials ("userId");

create table auth.verifications (
  "id" text not null primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null
);
create index "verifications_identifier_idx" on auth.verifications ("identifier");

create table auth.second_factors (
  "id" text not null primary key,
  "secret" text not null,
  "backupCodes" text not null,
  "userId" text not null references auth.accounts ("id") on delete cascade,
  "verified" boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);
create index "second_factors_secret_idx" on auth.second_factors ("secret");
create index "second_factors_userId_idx" on auth.second_factors ("userId");

-- How often something was tried, by a hash of what and by whom; a row goes when its window has ended.
create table auth.tries (
  subject bytea primary key,
  tries integer not null,
  ends_at timestamptz not null
);
create index tries_ends on auth.tries (ends_at);

grant usage on schema auth to frise_web;
grant select, insert, update, delete on all tables in schema auth to frise_web;
