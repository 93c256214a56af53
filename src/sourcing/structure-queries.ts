import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { type AskedOf, windowOf } from '#platform/lists/asked.ts'
import { placeLabel, placesWithIds } from '#src/places/index.ts'
import {
  type Structure,
  type StructureDetail,
  type StructureDetails,
  structureKinds,
  whatDiffersIn,
} from './structure.ts'

export type StructureLine = Structure & StructureDetails & { searchName: string; talks: number }

/** What the list of structures can be asked. */
export const structureList = {
  sorts: ['name', 'kind', 'talks'],
  sort: 'name',
  order: 'asc',
  filters: { kind: structureKinds },
} as const

type Wanted = Pick<AskedOf<typeof structureList>, 'search'> & Partial<AskedOf<typeof structureList>>

/** Structures by name, accents left aside: all, or those in whose name every word typed is found. */
export async function structuresNamed(
  scope: Scope,
  { search, sort = 'name', order = 'asc', filters = {}, page = 1, asFile = false }: Wanted,
): Promise<{ rows: StructureLine[]; total: number; wanted: string }> {
  const { limit, offset } = windowOf({ asFile, page })
  const { rows } = await sql<StructureRow & { total: number; wanted: string }>`
    select ${structureColumns}, count(*) over ()::int as total, platform.searchable(${search}) as wanted
    from app.structures s
    where s.organisation_id = ${scope.organisationId}
      and not exists (select from unnest(string_to_array(platform.searchable(${search}), ' ')) word
        where s.search_name not like '%' || word || '%')
      ${filters.kind === undefined ? sql`` : sql`and s.kind = ${filters.kind}`}
    order by ${sorts[sort]} ${order === 'asc' ? sql`asc` : sql`desc`}, s.name collate app.names, s.id
    limit ${limit} offset ${offset}`.execute(scope.db)
  return { rows: await linesOf(scope, rows), total: rows[0]?.total ?? 0, wanted: rows[0]?.wanted ?? '' }
}

/** One structure of the open organisation. */
export async function structureById(scope: Scope, id: string): Promise<StructureLine | undefined> {
  const { rows } = await sql<StructureRow>`
    select ${structureColumns} from app.structures s
    where s.organisation_id = ${scope.organisationId} and s.id = ${id}`.execute(scope.db)
  return (await linesOf(scope, rows))[0]
}

/** Is there another structure of this name in this commune? Accents are left aside. `but`: the one that is corrected. */
export async function hasNamesake(
  scope: Scope,
  { name, placeId, placeText }: StructureDetails,
  but: string | null,
): Promise<boolean> {
  const { rows } = await sql`
    select from app.structures s
    where s.organisation_id = ${scope.organisationId} and s.id is distinct from ${but}::uuid
      and s.search_name = platform.searchable(${name}) and s.place_id is not distinct from ${placeId}
      and platform.searchable(s.place_text) = platform.searchable(${placeText})
    limit 1`.execute(scope.db)
  return rows.length > 0
}

/** What stood on a structure before it was corrected, and what was changed by whom. */
export type PastStructure = {
  at: Date
  by: string
  changed: readonly StructureDetail[]
  before: StructureLine
}

/** The corrections of a structure, the last first. */
export async function correctionsOfStructure(
  scope: Scope,
  structure: StructureLine,
): Promise<PastStructure[]> {
  const { rows } = await sql<StructureRow & { at: Date; by: string }>`
    select x.kind, x.name, x.place_id, x.place_text, x.education_priority, x.at,
      btrim(concat_ws(' ', p.first_name, p.last_name)) as by
    from structure_corrections x
    join people p on p.organisation_id = x.organisation_id and p.id = x.by_id
    where x.organisation_id = ${scope.organisationId} and x.structure_id = ${structure.id}
    order by x.at desc, x.id desc`.execute(scope.db)
  let after: StructureDetails = structure
  return (await linesOf(scope, rows)).map(({ at, by, ...before }) => {
    const changed = whatDiffersIn(before, after)
    after = before
    return { at, by, changed, before }
  })
}

type StructureRow = Omit<StructureLine, 'place'>

const sorts: Record<(typeof structureList.sorts)[number], RawBuilder<unknown>> = {
  name: sql`s.name collate app.names`,
  kind: sql`s.kind`,
  talks: sql`talks`,
}

const structureColumns = sql`
  s.id, s.kind, s.name, s.search_name, s.place_id, s.place_text, s.education_priority,
  (select count(*)::int from app.talks t where t.organisation_id = s.organisation_id and t.structure_id = s.id
    and t.cancelled_at is null) as talks`

async function linesOf<Row extends StructureRow>(
  scope: Scope,
  rows: readonly Row[],
): Promise<(Row & { place: string })[]> {
  const ids = rows.flatMap(({ placeId }) => placeId ?? [])
  const places = await placesWithIds(scope.db, [...new Set(ids)])
  return rows.map((row) => {
    const place = row.placeId === null ? undefined : places.get(row.placeId)
    return { ...row, place: place === undefined ? row.placeText : placeLabel(place) }
  })
}
