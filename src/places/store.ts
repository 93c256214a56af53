import type pg from 'pg'

/** The files of the official list as JSON text, parsed by PostgreSQL: the process never holds 37,000 objects. */
export type FrenchList = { version: string; regions: string; departments: string; communes: string }

/** The version of a list in this database, or null before the first. */
export async function loadedVersion(client: pg.ClientBase, name: string): Promise<string | null> {
  const { rows } = await client.query<{ version: string }>(
    'select version from ref.place_lists where name = $1',
    [name],
  )
  return rows[0]?.version ?? null
}

/** One process loads, the others wait for the end of its transaction. */
export async function lockPlaces(client: pg.ClientBase): Promise<void> {
  await client.query(`select pg_advisory_xact_lock(hashtext('frise places'))`)
}

/** Writes the whole list: new places are added, changed ones changed, those it no longer holds are ended on `day`. */
export async function writeFrenchPlaces(client: pg.ClientBase, list: FrenchList, day: string): Promise<void> {
  const first = (await loadedVersion(client, frenchListName)) === null
  await client.query(departmentsTable, [list.departments])
  await client.query(entriesTable, [list.communes])
  await client.query('analyze listed_department, listed_entry (code, type, commune, department)')
  await client.query(placesTable, [list.regions])
  await client.query('analyze listed_place (scheme, code)')
  await client.query(writing, [first ? null : day])
  // Without it PostgreSQL 15 takes the table for nearly empty and compares every place with every other: minutes.
  await client.query('analyze ref.places (country, scheme, code, valid_to)')
  await client.query(ending, [day])
  await client.query(
    `insert into ref.place_lists (name, version, source, licence, loaded_on) values ($1, $2, $3, $4, $5)
     on conflict (name) do update set version = excluded.version, loaded_on = excluded.loaded_on`,
    [frenchListName, list.version, 'Insee, code officiel géographique; La Poste', 'Licence Ouverte', day],
  )
}

export const frenchListName = '@etalab/decoupage-administratif'

const departmentsTable = `
create temporary table listed_department on commit drop as
select code, nom as name, region from json_to_recordset($1::json) as d(code text, nom text, region text)`

const entriesTable = `
create temporary table listed_entry on commit drop as
select code, type, nom as name, departement as department, coalesce(commune, "chefLieu") as commune,
  coalesce("codesPostaux", '{}') as postcodes, population
from json_to_recordset($1::json) as c(code text, nom text, type text, departement text, commune text,
  "chefLieu" text, "codesPostaux" text[], population integer)`

/**
 * A district of Paris, Lyon or Marseille answers to its city's postcodes, the city itself does not: who types 75012
 * means the twelfth. A former commune has no postcode of its own and answers to those of its commune; one that bears
 * its commune's own name is not offered, since nobody could tell the two apart.
 */
const placesTable = `
create temporary table listed_place on commit drop as
with place as (
  select 'cog-region' as scheme, code, 'region' as kind, nom as name, null as parent_id,
    '{}'::text[] as postcodes, null::integer as population, false as offered, code as around
  from json_to_recordset($1::json) as r(code text, nom text)
  union all
  select 'cog-department', code, 'department', name, 'FR:cog-region:' || region, '{}', null, false, code
  from listed_department
  union all
  select 'cog-commune', e.code, 'commune', e.name, 'FR:cog-department:' || d.code, e.postcodes, e.population, true,
    concat_ws(' ', d.code, d.name, case when city.code is null then array_to_string(e.postcodes, ' ') end)
  from listed_entry e
  join listed_department d on d.code = e.department
  left join (select distinct commune as code from listed_entry where type = 'arrondissement-municipal') city
    on city.code = e.code
  where e.type = 'commune-actuelle'
  union all
  select 'cog-commune', e.code, 'district', e.name, 'FR:cog-commune:' || e.commune, e.postcodes, e.population, true,
    -- Its number in two figures too, "lyon 03".
    concat_ws(' ', d.code, d.name, array_to_string(e.postcodes, ' '), right(e.postcodes[1], 2))
  from listed_entry e
  join listed_department d on d.code = e.department
  where e.type = 'arrondissement-municipal'
  union all
  select 'cog-former-commune', e.code,
    case e.type when 'commune-deleguee' then 'delegated commune' else 'associated commune' end,
    e.name, 'FR:cog-commune:' || now.code, '{}', null, e.name <> now.name,
    concat_ws(' ', d.code, d.name, now.name, array_to_string(now.postcodes, ' '))
  from listed_entry e
  join listed_entry now on now.code = e.commune and now.type = 'commune-actuelle'
  join listed_department d on d.code = now.department
  where e.type in ('commune-deleguee', 'commune-associee')
)
select scheme, code, kind, name, parent_id, postcodes, population, offered, ref.searchable_place(name) as name_search,
  ' ' || concat_ws(' ', ref.searchable_place(name), platform.searchable(around),
    -- "lhay" finds "L'Haÿ".
    case when name like '%''%' then ref.searchable_place(replace(name, '''', '')) end) as search
from place`

const writing = `
insert into ref.places (country, scheme, code, kind, name, parent_id, postcodes, population, offered, search,
  name_search, valid_from)
select 'FR', scheme, code, kind, name, parent_id, postcodes, population, offered, search, name_search, $1::date
from listed_place
on conflict (country, scheme, code) do update set kind = excluded.kind, name = excluded.name,
  parent_id = excluded.parent_id, postcodes = excluded.postcodes, population = excluded.population,
  offered = excluded.offered, search = excluded.search, name_search = excluded.name_search, valid_to = null`

const ending = `
update ref.places gone set valid_to = $1::date, offered = false
where gone.country = 'FR' and gone.scheme like 'cog-%' and gone.valid_to is null
  and not exists (select from listed_place l where l.scheme = gone.scheme and l.code = gone.code)`
