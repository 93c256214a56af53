import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { lockTerritories, territoryNamed } from '../store.ts'

/** Names a new territory; it holds no place yet. Refused while another one in use bears that name. */
export async function nameTerritory(
  scope: Scope,
  name: string,
): Promise<{ id: string } | { refused: 'name taken' }> {
  await lockTerritories(scope)
  if ((await territoryNamed(scope, name)) !== undefined) return { refused: 'name taken' }
  const { organisationId, now } = scope
  const id = newId(now)
  await scope.db
    .insertInto('territories')
    .values({ organisationId, id, name, createdAt: now, createdBy: scope.actor.id! })
    .execute()
  await record(scope, { action: 'territory.named', object: { kind: 'territory', id } })
  return { id }
}
