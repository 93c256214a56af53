import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/errors.ts'
import { lockTalk } from '../store.ts'
import { type CancelRefusal, whyNotCancel } from '../talk.ts'

/** Calls a talk off. Its code still opens the form: cards may have been handed out already. */
export async function cancelTalk(scope: Scope, talkId: string, today: string): Promise<CancelRefusal | null> {
  const talk = await lockTalk(scope, talkId)
  if (talk === undefined) throw new NotFound()
  const refusal = whyNotCancel(talk, today)
  if (refusal !== null) return refusal
  await scope.db
    .updateTable('talks')
    .set({ cancelledAt: scope.now, cancelledBy: scope.actor.id })
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', talkId)
    .execute()
  await record(scope, { action: 'talk.cancelled', object: { kind: 'talk', id: talkId } })
  return null
}
