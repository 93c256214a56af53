import { dayIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import { canMove } from '../enrolment.ts'
import { lockCohort, lockEnrolment } from '../store.ts'

/**
 * The job at the end of a last day that was noted ahead: her place becomes what was decided. Who decided, when and why was
 * written then. Whoever gave up her place meanwhile, has her diploma, or leaves on a later day now is left alone, and so is a
 * closed cohort: the job may run twice.
 */
export async function endStay(scope: Scope, ids: Record<string, string>): Promise<void> {
  const { enrolmentId = '', cohortId = '' } = ids
  if ((await lockCohort(scope, cohortId)).state === 'closed') return
  const stay = await lockEnrolment(scope, { id: enrolmentId, cohortId })
  if (stay === undefined || stay.leavesAs === null || stay.leftOn === null) return
  if (stay.leftOn >= dayIn(stay.zone, scope.now) || !canMove(stay.state, stay.leavesAs)) return
  await scope.db
    .updateTable('enrolments')
    .set({ state: stay.leavesAs, leavesAs: null })
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', stay.id)
    .execute()
}
