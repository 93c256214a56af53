import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import type { KeepingReason } from '../erasure.ts'

type Answer = { answer: 'withdrawn' } | { answer: 'kept'; keptBecause: KeepingReason }

/**
 * Ends the request that waits about a person without erasing her: whoever asked takes it back, or the organisation keeps what
 * it must and says why. False when none waits any more.
 */
export async function answerRequest(scope: Scope, aboutId: string, answer: Answer): Promise<boolean> {
  const { organisationId, now, actor } = scope
  const ended = await scope.db
    .updateTable('erasureRequests')
    .set({ ...answer, answeredAt: now, answeredBy: actor.id })
    .where('organisationId', '=', organisationId)
    .where('aboutId', '=', aboutId)
    .where('answer', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (ended === undefined) return false
  await record(scope, {
    action: `erasure.${answer.answer}`,
    subjectId: aboutId,
    object: { kind: 'erasure request', id: ended.id },
  })
  return true
}
