-- Places that people name: official lists, outside tenancy, with nothing about a person.

-- Which official list is loaded. A migration that changes how a list is read deletes its row: the next start reads it again.
create table ref.place_lists (
  name text primary key,
  version text not null,
  source text not null,
  licence text not null,
  loaded_on date not null
);

-- One row per place and official code. A code means something only within its country and scheme: 01 is a department
-- and a region, 93066 a commune and one of its former communes. `id` is the three in one word, which other tables keep.
create table ref.places (
  country text not null check (country ~ '^[A-Z]{2}$'),
  scheme text not null check (scheme ~ '^[a-z]+(-[a-z]+)*$'),
  code text not null check (code <> ''),
  id text not null generated always as (country || ':' || scheme || ':' || code) stored unique,
  kind text not null
    check (kind in ('region', 'department', 'commune', 'district', 'delegated commune', 'associated commune')),
  name text not null,
  parent_id text references ref.places (id),
  postcodes text[] not null default '{}',
  -- The law's own count of inhabitants; null where there is none of their own.
  population integer check (population >= 0),
  -- Null: since before the first list that we read.
  valid_from date,
  -- The day on which a newer list no longer held it. Its row stays, since people's places point to it.
  valid_to date,
  -- Is proposed to somebody who types.
  offered boolean not null,
  -- Everything by which it is found: its name, where it lies, its postcodes; a space stands before each word.
  search text not null check (search like ' %'),
  name_search text not null,
  primary key (country, scheme, code)
);
create index places_parent on ref.places (parent_id);
create index places_search on ref.places using gin (search public.gin_trgm_ops) where offered;

grant select on ref.places, ref.place_lists to frise_web, frise_jobs;

-- A place's name as it is compared: "St-Denis" is "saint denis", "Lyon 3ème arrondissement" is "lyon 3".
create function ref.searchable_place(words text) returns text
  language sql immutable parallel safe strict
  return regexp_replace(
    regexp_replace(
      regexp_replace(
        regexp_replace(platform.searchable(words), '\mst\M', 'saint', 'g'),
        '\mste\M', 'sainte', 'g'),
      '\m(\d{1,2}) ?(er|ere|e|eme|nd|nde)\M', '\1', 'g'),
    '\m(\d{1,2}) arr(t|dt|ondissement)?\M', '\1', 'g');
