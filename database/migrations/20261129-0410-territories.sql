-- A territory is the organisation's own named set of places: communes, or whole departments. What was there stays, with
-- who and when: a figure of last year can be explained.

create table app.territories (
  organisation_id uuid not null references app.organisations,
  id uuid not null,
  name text not null check (btrim(name) <> ''),
  created_at timestamptz not null,
  created_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, created_by) references app.people,
  foreign key (organisation_id, ended_by) references app.people,
  check ((ended_at is null) = (ended_by is null))
);
create unique index territories_name on app.territories (organisation_id, platform.searchable(name)) where ended_at is null;
create index territories_creator on app.territories (organisation_id, created_by);
create index territories_ender on app.territories (organisation_id, ended_by) where ended_by is not null;
call platform.protect('territories', 'select, insert, update');

create table app.territory_places (
  organisation_id uuid not null,
  id uuid not null,
  territory_id uuid not null,
  -- An id of ref.places: a commune, a district, a former commune or a department.
  place_id text not null,
  added_at timestamptz not null,
  added_by uuid not null,
  removed_at timestamptz,
  removed_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, territory_id) references app.territories,
  foreign key (organisation_id, added_by) references app.people,
  foreign key (organisation_id, removed_by) references app.people,
  check ((removed_at is null) = (removed_by is null))
);
-- Nobody is counted twice: a place lies in one territory, and a commune named by itself goes before its department.
create unique index territory_places_place on app.territory_places (organisation_id, place_id) where removed_at is null;
create index territory_places_territory on app.territory_places (organisation_id, territory_id);
create index territory_places_adder on app.territory_places (organisation_id, added_by);
create index territory_places_remover on app.territory_places (organisation_id, removed_by) where removed_by is not null;
call platform.protect('territory_places', 'select, insert, update');

-- What a person of the team states about an application, with where she has it from: never guessed from a commune.
create table app.application_facts (
  organisation_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  fact text not null check (fact in ('priority district', 'priority education')),
  answer text not null check (answer in ('yes', 'no', 'unknown')),
  source text not null check (btrim(source) <> ''),
  stated_at timestamptz not null,
  stated_by uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, application_id) references app.applications,
  foreign key (organisation_id, stated_by) references app.people
);
create index application_facts_application on app.application_facts (organisation_id, application_id, fact, stated_at);
create index application_facts_stater on app.application_facts (organisation_id, stated_by);
call platform.protect('application_facts');

-- Where she comes from, as it is counted. Territory: null when her place is not known, '' when it is and lies outside; the
-- set is the organisation's own territories, or the departments while it has named none. Priority district and education:
-- yes, no or unknown; what a person stated goes before what the school of the talk says.
create view app.application_circumstances with (security_invoker = true) as
  select a.organisation_id, a.id as application_id,
    case when own.any_named then 'territories' else 'departments' end as territory_set,
    case when l.id is null then null
      when own.any_named then coalesce(
        (select t.name from app.territory_places w
          join app.territories t on t.organisation_id = w.organisation_id and t.id = w.territory_id
          where w.organisation_id = a.organisation_id and w.removed_at is null
            and w.place_id in (l.id, l.counted_commune_id, l.department_id)
          order by case w.place_id when l.id then 0 when l.counted_commune_id then 1 else 2 end
          limit 1), '')
      else l.department end as territory,
    coalesce((select f.answer from app.application_facts f where f.organisation_id = a.organisation_id
        and f.application_id = a.id and f.fact = 'priority district' order by f.stated_at desc, f.id desc limit 1),
      'unknown') as priority_district,
    coalesce((select f.answer from app.application_facts f where f.organisation_id = a.organisation_id
        and f.application_id = a.id and f.fact = 'priority education' order by f.stated_at desc, f.id desc limit 1),
      (select case s.education_priority when 'no' then 'no' when 'unknown' then null else 'yes' end
        from app.channel_origins h
        join app.structures s on s.organisation_id = h.organisation_id and s.id = h.structure_id
        where h.organisation_id = a.organisation_id and h.channel_id = a.channel_id and s.kind = 'school'),
      'unknown') as priority_education
  from app.applications a
  join app.people p on p.organisation_id = a.organisation_id and p.id = a.applicant_id
  left join ref.located_places l on l.id = p.place_id
  cross join lateral (select exists (select from app.territories t
    where t.organisation_id = a.organisation_id and t.ended_at is null) as any_named) own;

-- In which territory each closed cohort met: of the organisation's own set while it has one, else the commune of its site.
create view app.impact_territories with (security_invoker = true) as
  select s.organisation_id, s.id as site_id,
    case when own.any_named then 'territories' else 'communes' end as territory_set,
    case when s.mode <> 'on-site' then null
      when not own.any_named then lower(s.commune)
      else (select w.territory_id::text from app.territory_places w
        where w.organisation_id = s.organisation_id and w.removed_at is null
          and w.place_id in (l.id, l.department_id)
        order by case w.place_id when l.id then 0 else 1 end limit 1) end as territory
  from app.sites s
  join app.editions e on e.organisation_id = s.organisation_id and e.id = s.edition_id
  left join ref.located_places l on l.id = 'FR:cog-commune:' || (select site -> 'commune' ->> 'inseeCode'
    from jsonb_array_elements(e.document -> 'sites') site where site ->> 'key' = s.key)
  cross join lateral (select exists (select from app.territories t
    where t.organisation_id = s.organisation_id and t.ended_at is null) as any_named) own;

grant select on app.application_circumstances, app.impact_territories to frise_web, frise_jobs;
