import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { lockPlaces } from '../store.ts'
import { lockWaitingList } from '../waiting-list-queries.ts'
import { offerFreedPlaces } from './offer-freed-places.ts'

/** Fewer places than are offered or accepted: somebody would lose hers. */
type CapacityRefusal = { refused: 'under places taken'; taken: number } | { refused: 'changed' }

/** `seen`: how many places stood on the page when somebody began to type. */
type Change = { siteId: string; seen: number; capacity: number }

/**
 * Changes how many places a site has. New places go at once to those who wait for them, as freed ones do. Those who wait are
 * locked before the site, as whoever decides on one of them does: the other way round the two would wait for each other.
 */
export async function changeCapacity(
  scope: Scope,
  { siteId, seen, capacity }: Change,
  address: SiteAddress,
): Promise<CapacityRefusal | null> {
  await lockWaitingList(scope, siteId)
  const before = await lockPlaces(scope, siteId)
  if (capacity === before.capacity) return null
  if (before.capacity !== seen) return { refused: 'changed' }
  if (capacity < before.taken) return { refused: 'under places taken', taken: before.taken }
  await scope.db
    .updateTable('sites')
    .set({ capacity })
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', siteId)
    .execute()
  await record(scope, {
    action: 'site.capacity-changed',
    object: { kind: 'site', id: siteId },
    details: { before: before.capacity, now: capacity },
  })
  if (capacity > before.capacity) await offerFreedPlaces(scope, siteId, address)
  return null
}
