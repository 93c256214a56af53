-- Where a person lives, as she says it: a place of the official lists, her own words, or nothing.

alter table app.people
  -- An id of ref.places, which is outside tenancy; a newer list ends places and deletes none.
  add column place_id text,
  add column place_text text not null default '',
  add check (place_id is null or place_text = '');

-- A place with where it lies: what tells it from its homonyms, and under which commune and department it is counted.
create view ref.located_places as
  select p.id, p.kind, p.name, coalesce(commune.id, p.id) as counted_commune_id, commune.id as commune_id,
    commune.name as commune_name, department.id as department_id, department.name as department
  from ref.places p
  left join ref.places commune on p.kind <> 'commune' and commune.id = p.parent_id
  join ref.places department on department.id = coalesce(commune.parent_id, p.parent_id)
  where p.kind not in ('region', 'department');
grant select on ref.located_places to frise_web, frise_jobs;
