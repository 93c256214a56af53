import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { type AskedOf, windowOf } from '#platform/lists/asked.ts'
import { placeLabel, placesWithIds } from '#src/places/index.ts'
import { type EducationPriority, type Structure, type StructureKind, structureKinds } from './structure.ts'

export type StructureLine = Structure & { searchName: string; talks: number }

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

type StructureRow = {
  id: string
  kind: StructureKind
  name: string
  searchName: string
  placeId: string | null
  placeText: string
  educationPriority: EducationPriority
  talks: number
}

const sorts: Record<(typeof structureList.sorts)[number], RawBuilder<unknown>> = {
  name: sql`s.name collate app.names`,
  kind: sql`s.kind`,
  talks: sql`talks`,
}

const structureColumns = sql`
  s.id, s.kind, s.name, s.search_name, s.place_id, s.place_text, s.education_priority,
  (select count(*)::int from app.talks t where t.organisation_id = s.organisation_id and t.structure_id = s.id
    and t.cancelled_at is null) as talks`

async function linesOf(scope: Scope, rows: readonly StructureRow[]): Promise<StructureLine[]> {
  const ids = rows.flatMap(({ placeId }) => placeId ?? [])
  const places = await placesWithIds(scope.db, [...new Set(ids)])
  return rows.map(({ placeId, placeText, ...row }) => {
    const place = placeId === null ? undefined : places.get(placeId)
    return { ...row, place: place === undefined ? placeText : placeLabel(place) }
  })
}
