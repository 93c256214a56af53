import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'

/** Somebody has written to whoever left a contact for a door: its purpose is over, and it is erased. False when it was gone. */
export async function endDoorContact(scope: Scope, id: string): Promise<boolean> {
  const { numDeletedRows } = await scope.db
    .deleteFrom('leads')
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', id)
    .where('purpose', '=', 'door')
    .executeTakeFirstOrThrow()
  if (numDeletedRows === 0n) return false
  await record(scope, { action: 'lead.answered', object: { kind: 'lead', id } })
  return true
}
