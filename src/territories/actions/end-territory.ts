import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { lockTerritories, takeOut } from '../store.ts'

/**
 * Ends a territory: no figure counts it from now on, its places and its name are free. Its rows stay. Twice is once.
 * Says 'unknown' when there never was one.
 */
export async function endTerritory(scope: Scope, id: string): Promise<'unknown' | null> {
  await lockTerritories(scope)
  const standing = await scope.db
    .selectFrom('territories')
    .select('endedAt')
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (standing === undefined) return 'unknown'
  if (standing.endedAt !== null) return null
  const places = await takeOut(scope, id)
  await scope.db
    .updateTable('territories')
    .set({ endedAt: scope.now, endedBy: scope.actor.id })
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', id)
    .execute()
  await record(scope, { action: 'territory.ended', object: { kind: 'territory', id }, details: { places } })
  return null
}
