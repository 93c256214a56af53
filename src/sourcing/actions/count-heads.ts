import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/errors.ts'
import { lockTalk } from '../store.ts'
import { type CountRefusal, type HeadCountKind, seenHeadCount, whyNotCount } from '../talk.ts'

export type HeadCount = { headCount: number; headCountKind: HeadCountKind }

/** `seen`: the count as it stood when somebody began to type (`seenHeadCount`); `today`: the day of the organisation. */
type Counting = { seen: string; today: string }

/** Says how many were there, which makes the talk count as held. What stands there already is written once. */
export async function countHeads(
  scope: Scope,
  talkId: string,
  count: HeadCount,
  { seen, today }: Counting,
): Promise<CountRefusal | 'counted meanwhile' | null> {
  const talk = await lockTalk(scope, talkId)
  if (talk === undefined) throw new NotFound()
  const refusal = whyNotCount(talk, today)
  if (refusal !== null) return refusal
  if (seenHeadCount(talk) === seenHeadCount(count)) return null
  if (seenHeadCount(talk) !== seen) return 'counted meanwhile'
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
