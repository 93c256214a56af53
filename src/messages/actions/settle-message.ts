import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import type { SettlementWay } from '../mailing.ts'

/** Somebody told her otherwise what a message could not: it no longer waits for the team. A second press changes nothing. */
export async function settleMessage(
  scope: Scope,
  { messageId, how }: { messageId: string; how: SettlementWay },
): Promise<void> {
  const { organisationId, now, actor } = scope
  const { numInsertedOrUpdatedRows } = await scope.db
    .insertInto('messageSettlements')
    .values({ organisationId, messageId, how, at: now, byId: actor.id! })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return
  await record(scope, {
    action: 'message.settled',
    object: { kind: 'message', id: messageId },
    details: { how },
  })
}
