import { record } from '#platform/audit/record.ts'
import { dayIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import { canMove, type EnrolmentState } from '../enrolment.ts'
import { recordMoves } from '../store.ts'

/**
 * The place behind an enrolment was given up: she withdrew, or her guardian refused. She leaves her cohort, nobody is asked
 * why, and her hours stay hers. Subscriber of `placeGivenUp`.
 */
export async function releaseEnrolment(scope: Scope, given: { applicationId: string }): Promise<void> {
  const enrolment = await scope.db
    .selectFrom('enrolments as e')
    .innerJoin('sites as s', (join) =>
      join.onRef('s.organisationId', '=', 'e.organisationId').onRef('s.id', '=', 'e.siteId'),
    )
    .select(['e.id', 'e.personId', 'e.cohortId', 'e.state', 's.zone'])
    .where('e.organisationId', '=', scope.organisationId)
    .where('e.applicationId', '=', given.applicationId)
    .forUpdate('e')
    .executeTakeFirst()
  if (enrolment === undefined || !canMove(enrolment.state as EnrolmentState, 'left early')) return
  await recordMoves(scope, [
    {
      enrolment: { ...enrolment, state: enrolment.state as EnrolmentState },
      state: 'left early',
      reason: 'personal',
    },
  ])
  await scope.db
    .updateTable('enrolments')
    .set({ state: 'left early', leftOn: dayIn(enrolment.zone, scope.now) })
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', enrolment.id)
    .execute()
  await record(scope, {
    action: 'enrolment.released',
    subjectId: enrolment.personId,
    object: { kind: 'enrolment', id: enrolment.id },
  })
}
