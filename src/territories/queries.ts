import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { placeLabel, placesWithIds } from '#src/places/index.ts'
import type { TerritoryLine } from './territory.ts'

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

/** The list may still be loading when a new server answers its first page: a place is then known by its id. */
async function labelsOf(scope: Scope, ids: string[]): Promise<Map<string, string>> {
  const places = await placesWithIds(scope.db, ids)
  return new Map([...places].map(([id, place]) => [id, placeLabel(place)]))
}
