import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import type { StructureDetails } from '../structure.ts'

/** Writes down a place that the organisation works with. Two may bear one name: schools do. */
export async function addStructure(scope: Scope, structure: StructureDetails): Promise<{ id: string }> {
  const { organisationId, now } = scope
  const id = newId(now)
  await scope.db
    .insertInto('structures')
    .values({ organisationId, id, ...structure, createdAt: now, createdBy: scope.actor.id! })
    .execute()
  await record(scope, { action: 'structure.added', object: { kind: 'structure', id } })
  return { id }
}
