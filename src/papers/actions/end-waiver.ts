import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { lockEnrolment } from '../store.ts'

/**
 * A waiver ends: the paper holds her back again while it is not there, unless she has started. It stays in her history with who
 * gave it and who ended it. Pressed twice, it ends once.
 */
export async function endWaiver(
  scope: Scope,
  { cohortId, enrolmentId, paper }: { cohortId: string; enrolmentId: string; paper: string },
): Promise<'not asked of her' | null> {
  const enrolment = await lockEnrolment(scope, { id: enrolmentId, cohortId })
  if (enrolment === undefined) return 'not asked of her'
  const ended = await scope.db
    .updateTable('paperWaivers')
    .set({ endedAt: scope.now, endedBy: scope.actor.id })
    .where('organisationId', '=', scope.organisationId)
    .where('enrolmentId', '=', enrolmentId)
    .where('paper', '=', paper)
    .where('endedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (ended === undefined) return null
  await record(scope, {
    action: 'paper.waiver-ended',
    subjectId: enrolment.personId,
    object: { kind: 'enrolment', id: enrolmentId },
    details: { paper },
  })
  return null
}
