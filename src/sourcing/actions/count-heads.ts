import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/errors.ts'
import { lockTalk } from '../store.ts'
import { type CountRefusal, type HeadCountKind, whyNotCount } from '../talk.ts'

export type HeadCount = { headCount: number; headCountKind: HeadCountKind }

/** Says how many were there, which makes the talk count as held. `today`: the day of the organisation. */
export async function countHeads(
  scope: Scope,
  talkId: string,
  count: HeadCount,
  today: string,
): Promise<CountRefusal | null> {
  const talk = await lockTalk(scope, talkId)
  if (talk === undefined) throw new NotFound()
  const refusal = whyNotCount(talk, today)
  if (refusal !== null) return refusal
  await scope.db
    .updateTable('talks')
    .set({ ...count, headCountBy: scope.actor.id, headCountAt: scope.now })
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', talkId)
    .execute()
  await record(scope, {
    action: 'talk.counted',
    object: { kind: 'talk', id: talkId },
    details: { before: talk.headCount ?? 'none', now: count.headCount, kind: count.headCountKind },
  })
  return null
}
