import { record } from '#platform/audit/record.ts'
import { dayIn, timeIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import { Conflict } from '#platform/http/errors.ts'
import { canMove, type EnrolmentState } from '../enrolment.ts'
import { lockCohort, recordMoves } from '../store.ts'

/**
 * The place behind an enrolment was given up: she withdrew, or her guardian refused. She leaves her cohort at this minute: no
 * session that has not begun asks for her. Nobody is asked why, so none is written, and her hours stay hers. A closed cohort
 * is history: nothing of it moves. Subscriber of `placeGivenUp`.
 */
export async function releaseEnrolment(scope: Scope, given: { applicationId: string }): Promise<void> {
  const cohortId = (await enrolmentOf(scope, given.applicationId).executeTakeFirst())?.cohortId
  if (cohortId != null && (await lockCohort(scope, cohortId)).state === 'closed') return
  const enrolment = await enrolmentOf(scope, given.applicationId).forUpdate('e').executeTakeFirst()
  if (enrolment === undefined || !canMove(enrolment.state as EnrolmentState, 'left early')) return
  // She came into a cohort, or into another one, meanwhile: that one is not locked.
  if (enrolment.cohortId !== cohortId) throw new Conflict('enrolment')
  await recordMoves(scope, [
    {
      enrolment: { ...enrolment, state: enrolment.state as EnrolmentState },
      state: 'left early',
    },
  ])
  await scope.db
    .updateTable('enrolments')
    .set({
      state: 'left early',
      leavesAs: null,
      leftOn: dayIn(enrolment.zone, scope.now),
      leftTime: timeIn(enrolment.zone, scope.now),
    })
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', enrolment.id)
    .execute()
  await record(scope, {
    action: 'enrolment.released',
    subjectId: enrolment.personId,
    object: { kind: 'enrolment', id: enrolment.id },
  })
}

function enrolmentOf(scope: Scope, applicationId: string) {
  return scope.db
    .selectFrom('enrolments as e')
    .innerJoin('sites as s', (join) =>
      join.onRef('s.organisationId', '=', 'e.organisationId').onRef('s.id', '=', 'e.siteId'),
    )
    .select(['e.id', 'e.personId', 'e.cohortId', 'e.state', 's.zone'])
    .where('e.organisationId', '=', scope.organisationId)
    .where('e.applicationId', '=', applicationId)
}
