import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/errors.ts'
import { lockTalk } from '../store.ts'
import { type CancelReason, type CancelRefusal, whyNotCancel } from '../talk.ts'

/**
 * Takes a talk out of every figure, and says why. Its code still opens the form, since cards may have been handed out
 * already, and whoever came by it is still known to have done so.
 */
export async function cancelTalk(
  scope: Scope,
  talkId: string,
  reason: CancelReason,
  today: string,
): Promise<CancelRefusal | null> {
  const talk = await lockTalk(scope, talkId)
  if (talk === undefined) throw new NotFound()
  const refusal = whyNotCancel(talk, today)
  if (refusal !== null) return refusal
  await scope.db
    .updateTable('talks')
    .set({ cancelledAt: scope.now, cancelledBy: scope.actor.id, cancelReason: reason })
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', talkId)
    .execute()
  await record(scope, {
    action: 'talk.cancelled',
    object: { kind: 'talk', id: talkId },
    details: { reason, heads: talk.headCount ?? 'none' },
  })
  return null
}
