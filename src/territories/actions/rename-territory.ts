import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { lockTerritories, nameInUse, territoryNamed } from '../store.ts'

/** `seen`: the name that stood on the page when somebody began to type. */
type Renaming = { territoryId: string; seen: string; name: string }

type RenamingRefused =
  | { refused: 'ended' | 'name taken' }
  /** Somebody renamed it meanwhile. */
  | { refused: 'changed'; name: string }

/** Gives a territory another name; its places and its figures stay the same. Null when done. */
export async function renameTerritory(
  scope: Scope,
  { territoryId, seen, name }: Renaming,
): Promise<RenamingRefused | null> {
  await lockTerritories(scope)
  const standing = await nameInUse(scope, territoryId)
  if (standing === undefined) return { refused: 'ended' }
  if (standing === name) return null
  if (standing !== seen) return { refused: 'changed', name: standing }
  const holder = await territoryNamed(scope, name)
  if (holder !== undefined && holder !== territoryId) return { refused: 'name taken' }
  await scope.db
    .updateTable('territories')
    .set({ name })
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', territoryId)
    .execute()
  await record(scope, { action: 'territory.renamed', object: { kind: 'territory', id: territoryId } })
  return null
}
