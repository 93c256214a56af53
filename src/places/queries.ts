import { type Kysely, sql } from 'kysely'
import type { DB } from '#platform/database/schema.ts'
import type { Place, PlaceKind } from './place.ts'
import {
  keptAsTyped,
  longestTyped,
  type Match,
  meaningOf,
  mostHomonyms,
  type TypedPlace,
} from './typed-place.ts'

/** An official list as its licence wants it named: whose it is, under which licence, which version. */
export type PlaceSource = { source: string; licence: string; version: string }

/** The lists that are loaded; none before the first start has read them. */
export function placeSources(db: Kysely<DB>): Promise<PlaceSource[]> {
  return db.selectFrom('ref.placeLists').select(['source', 'licence', 'version']).orderBy('source').execute()
}

/** The places that answer what was typed, best first: whole name, beginning, inside; then the most inhabited. */
export async function findPlaces(
  db: Kysely<DB>,
  typed: string,
  { limit, departments }: { limit: number } & WithDepartments,
): Promise<Place[]> {
  return (await matchesOf(db, typed, { limit, departments })).map(({ place }) => place)
}

/** A person lives in a commune; a territory may hold a whole department, which is then found too. */
type WithDepartments = { departments?: boolean | undefined }

/**
 * What somebody means who typed this and, perhaps, chose one of the places that were proposed (an id, or
 * `keptAsTyped`). One match is taken; of several she chooses; none is kept as free text.
 */
export async function readPlace(
  db: Kysely<DB>,
  typed: string,
  chosen?: string,
  { departments }: WithDepartments = {},
): Promise<TypedPlace> {
  const asked = typed.trim() !== '' && chosen !== keptAsTyped
  const matches = asked ? await matchesOf(db, typed, { limit: mostHomonyms, chosen, departments }) : []
  return meaningOf(typed, chosen, matches)
}

/** The places of these ids, those that are no longer in the official list too. */
export async function placesWithIds(db: Kysely<DB>, ids: string[]): Promise<Map<string, Place>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<PlaceRow>`
    select ${placeColumns} from ref.places p ${around} where p.id = any(${ids})`.execute(db)
  return new Map(rows.map((row) => [row.id, placeFrom(row)]))
}

/** Every word typed must begin a word of the place or of where it lies: "denis 93", "lyon 3", "l hay". */
async function matchesOf(
  db: Kysely<DB>,
  typed: string,
  {
    limit,
    chosen = '',
    departments = false,
  }: { limit: number; chosen?: string | undefined } & WithDepartments,
): Promise<Match[]> {
  if (typed.trim().length > longestTyped) return []
  const wanted = await searchableOf(db, typed)
  if (wanted === '') return []
  const best = bestIds(wanted, { limit, chosen, departments })
  const { rows } = await sql<PlaceRow & { fit: number }>`
    select ${placeColumns}, best.fit from (${best}) best join ref.places p on p.id = best.id ${around}
    order by ${orderOf('best', chosen)}`.execute(db)
  return rows.map((row) => ({ place: placeFrom(row), fit: fits[row.fit] ?? 'part' }))
}

const fits: Match['fit'][] = ['name', 'name and more']

async function searchableOf(db: Kysely<DB>, typed: string): Promise<string> {
  const { rows } = await sql<{ wanted: string }>`
    select ref.searchable_place(${typed}) as wanted`.execute(db)
  return rows[0]?.wanted ?? ''
}

/** `wanted` is what `ref.searchable_place` makes: letters, figures and single spaces, so nothing to escape in a pattern. */
function bestIds(
  wanted: string,
  { limit, chosen, departments }: { limit: number; chosen: string; departments: boolean },
) {
  // One letter alone is a whole word: the village of Y, not the 12,000 places that have a word in S.
  const end = wanted.length === 1 ? ' %' : '%'
  const begun = wanted.split(' ').map((word) => `% ${word}${end}`)
  return sql`
    select id, fit, population, name_search from (
      select id, population, name_search, case
        when name_search = ${wanted} then 0
        when ${wanted} like name_search || ' %' then 1
        when name_search like ${`${wanted}%`} then 2
        when name_search like ${`% ${wanted}%`} then 3
        when ' ' || name_search like all (${begun}) then 4
        else 5 end as fit
      from ${departments ? offeredAndDepartments : sql`ref.places`}
      where ${departments ? sql`true` : sql`offered`} and ${sql.join(
        begun.map((pattern) => sql`search like ${pattern}`),
        sql` and `,
      )}
    ) found
    order by ${orderOf('found', chosen)} limit ${limit}`
}

/** Two halves, so that the index of what is offered still serves the first. */
const offeredAndDepartments = sql`(
  select id, population, name_search, search from ref.places where offered
  union all
  select id, population, name_search, search from ref.places where kind = 'department' and valid_to is null) wide`

/** What she chose, then the best fit, then the most inhabited. */
function orderOf(rows: string, chosen: string) {
  const column = (name: string) => sql.ref(`${rows}.${name}`)
  return sql`${column('id')} = ${chosen} desc, ${column('fit')}, ${column('population')} desc nulls last,
    ${column('name_search')}, ${column('id')}`
}

type PlaceRow = {
  id: string
  code: string
  kind: PlaceKind
  name: string
  communeId: string | null
  communeName: string | null
  department: string
}

const placeColumns = sql`
  p.id, p.code, p.kind, p.name, commune.id as commune_id, commune.name as commune_name,
  case p.kind when 'department' then p.code else department.name end as department`

/** Up from a place: a commune lies in its department, any other in a commune of one; a department is its own. */
const around = sql`
  left join ref.places commune on p.kind not in ('commune', 'department') and commune.id = p.parent_id
  join ref.places department on department.id = case p.kind when 'department' then p.id
    else coalesce(commune.parent_id, p.parent_id) end`

function placeFrom({ communeId, communeName, ...row }: PlaceRow): Place {
  const { id, code, kind, name, department } = row
  const commune = communeId === null ? null : { id: communeId, name: communeName ?? '' }
  return { id, code, kind, name, commune, department }
}
