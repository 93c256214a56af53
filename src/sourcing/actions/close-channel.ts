import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'

/**
 * Closes a channel: its card is not handed out any more. Whoever holds one still applies, and it is still known where she
 * came from. Closing it twice changes nothing.
 */
export async function closeChannel(scope: Scope, id: string): Promise<void> {
  const { numUpdatedRows } = await scope.db
    .updateTable('channels')
    .set({ closedAt: scope.now, closedBy: scope.actor.id })
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', id)
    .where('closedAt', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) await record(scope, { action: 'channel.closed', object: { kind: 'channel', id } })
}
