import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { lockTerritories, takeOut } from '../store.ts'

/** Takes a place out of a territory: it is free for another one. Twice is once. */
export async function takePlaceOut(
  scope: Scope,
  { territoryId, placeId }: { territoryId: string; placeId: string },
): Promise<void> {
  await lockTerritories(scope)
  if ((await takeOut(scope, territoryId, placeId)) === 0) return
  const object = { kind: 'territory', id: territoryId }
  await record(scope, { action: 'territory.place-removed', object, details: { place: placeId } })
}
