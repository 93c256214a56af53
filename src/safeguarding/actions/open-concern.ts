import { sql } from 'kysely'
import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { sendMessage } from '#src/messages/index.ts'

/**
 * Opens a concern that the actor may read to an officer who came into office after it was raised, and calls her. Pressed twice, it
 * is one deed. The seal is open already: `concernFor` was asked, and so was `officersToOpen`.
 */
export async function openConcern(
  scope: Scope,
  { id, officerId }: { id: string; officerId: string },
  values: { link: string; reportLink: string },
): Promise<void> {
  const { numUpdatedRows: opened } = await scope.db
    .updateTable('concerns')
    .set({ readers: sql`array_append(readers, ${officerId}::uuid)` })
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', id)
    .where(sql<boolean>`${officerId}::uuid <> all (readers)`)
    .executeTakeFirstOrThrow()
  if (opened === 0n) return
  await record(scope, {
    action: 'concern.opened',
    object: { kind: 'concern', id },
    class: 'officer',
    details: { to: officerId },
  })
  await sendMessage(scope, { template: 'concern-received', recipientId: officerId, values })
}
