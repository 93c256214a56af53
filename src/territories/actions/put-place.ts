import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { lockTerritories, nameInUse, territoryHolding } from '../store.ts'

type PuttingRefused = { refused: 'ended' } | { refused: 'in another'; territory: string }

/**
 * Puts a place, an id of the official list, into a territory. Refused while another one holds it; a commune may lie in
 * another territory than its department, and goes before it. Twice is once. Null when done.
 */
export async function putPlace(
  scope: Scope,
  { territoryId, placeId }: { territoryId: string; placeId: string },
): Promise<PuttingRefused | null> {
  await lockTerritories(scope)
  if ((await nameInUse(scope, territoryId)) === undefined) return { refused: 'ended' }
  const holding = await territoryHolding(scope, placeId)
  if (holding?.id === territoryId) return null
  if (holding !== undefined) return { refused: 'in another', territory: holding.name }
  const { organisationId, now } = scope
  await scope.db
    .insertInto('territoryPlaces')
    .values({ organisationId, id: newId(now), territoryId, placeId, addedAt: now, addedBy: scope.actor.id! })
    .execute()
  const object = { kind: 'territory', id: territoryId }
  await record(scope, { action: 'territory.place-added', object, details: { place: placeId } })
  return null
}
