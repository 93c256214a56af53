import { record } from '#platform/audit/record.ts'
import { dayIn, timeIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import { Conflict } from '#platform/http/errors.ts'
import { canMove, type DepartureReason, type EnrolmentState, outcomeOf } from '../enrolment.ts'
import { lockCohort, recordMoves } from '../store.ts'

/**
 * The place behind an enrolment was given up: she withdrew, her guardian refused, or the team ended it. She leaves her cohort at this minute: no
 * session that has not begun asks for her. Nobody who leaves is asked why, so only a decision of the team has a reason; her hours stay hers. A closed cohort
 * is history: nothing of it moves. Subscriber of `placeGivenUp`.
 */
export async function releaseEnrolment(
  scope: Scope,
  given: { applicationId: string; decided: DepartureReason | null },
): Promise<void> {
  const outcome = given.decided === null ? 'left early' : outcomeOf(given.decided)!
  const cohortId = (await enrolmentOf(scope, given.applicationId).executeTakeFirst())?.cohortId
  if (cohortId != null && (await lockCohort(scope, cohortId)).state === 'closed') return
  const enrolment = await enrolmentOf(scope, given.applicationId).forUpdate('e').executeTakeFirst()
  if (enrolment === undefined || !canMove(enrolment.state as EnrolmentState, outcome)) return
  // She came into a cohort, or into another one, meanwhile: that one is not locked.
  if (enrolment.cohortId !== cohortId) throw new Conflict('enrolment')
  await recordMoves(scope, [
    {
      enrolment: { ...enrolment, state: enrolment.state as EnrolmentState },
      state: outcome,
      ...(given.decided !== null && { reason: given.decided }),
    },
  ])
  await scope.db
    .updateTable('enrolments')
    .set({
      state: outcome,
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
