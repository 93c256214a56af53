import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { placeLabel, placesWithIds } from '#src/places/index.ts'
import type { TerritoryLine, TerritorySet } from './territory.ts'

/** The territories in use with their places, by name. */
export async function territoriesInUse(scope: Scope): Promise<TerritoryLine[]> {
  const rows = await scope.db
    .selectFrom('territories as t')
    .leftJoin('territoryPlaces as w', (join) =>
      join
        .onRef('w.organisationId', '=', 't.organisationId')
        .onRef('w.territoryId', '=', 't.id')
        .on('w.removedAt', 'is', null),
    )
    .select(['t.id', 't.name', 't.createdAt', 'w.placeId'])
    .where('t.organisationId', '=', scope.organisationId)
    .where('t.endedAt', 'is', null)
    .orderBy(sql`t.name collate app.names`)
    .orderBy('t.id')
    .execute()
  const labels = await labelsOf(
    scope,
    rows.flatMap(({ placeId }) => placeId ?? []),
  )
  const lines = new Map<string, TerritoryLine>()
  for (const { placeId, ...row } of rows) {
    const line = lines.get(row.id) ?? { ...row, places: [] }
    if (placeId !== null) line.places.push({ placeId, label: labels.get(placeId) ?? placeId })
    lines.set(row.id, line)
  }
  for (const { places } of lines.values()) places.sort((a, b) => a.label.localeCompare(b.label, 'fr'))
  return [...lines.values()]
}

/** In which territory each site lies, by its name; a site in none, or online, has no line. */
export async function territoriesOfSites(
  scope: Scope,
): Promise<{ set: TerritorySet; bySite: Map<string, string> }> {
  const { rows } = await sql<{ siteId: string; set: TerritorySet; name: string | null }>`
    select t.site_id as "siteId", t.territory_set as set, coalesce(n.name, d.name) as name
    from app.impact_territories t
    left join app.territories n on n.organisation_id = t.organisation_id and n.id::text = t.territory
    left join ref.places d on d.id = t.territory
    where t.organisation_id = ${scope.organisationId}`.execute(scope.db)
  const named = rows.flatMap(({ siteId, name }) => (name === null ? [] : [[siteId, name] as const]))
  return { set: rows[0]?.set ?? 'departments', bySite: new Map(named) }
}

/** The list may still be loading when a new server answers its first page: a place is then known by its id. */
async function labelsOf(scope: Scope, ids: string[]): Promise<Map<string, string>> {
  const places = await placesWithIds(scope.db, ids)
  return new Map([...places].map(([id, place]) => [id, placeLabel(place)]))
}
