import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import type { EnrolmentState } from '../enrolment.ts'
import { recordMoves } from '../store.ts'

/** A place that was accepted, as applications announce it. */
type AcceptedPlace = {
  applicationId: string
  applicantId: string
  editionId: string
  programmeVersionId: string
  siteId: string
}

/**
 * Writes the enrolment of an accepted place. Said twice, it is written once. Whoever takes a place again that a guardian's no had ended has her
 * enrolment and her hours back; she waits for a cohort, which asks for its adults when she comes to it. Subscriber of `placeAccepted`.
 */
export async function confirmEnrolment(scope: Scope, place: AcceptedPlace): Promise<void> {
  const { applicantId, ...enrolment } = place
  const written = await scope.db
    .insertInto('enrolments')
    .values({
      organisationId: scope.organisationId,
      id: newId(scope.now),
      personId: applicantId,
      ...enrolment,
      confirmedAt: scope.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (written === undefined) await resumeEnrolment(scope, place)
}

/** Only a place that was given up comes back so: a departure keeps its day, without an hour. */
async function resumeEnrolment(
  scope: Scope,
  { applicationId, siteId }: Pick<AcceptedPlace, 'applicationId' | 'siteId'>,
): Promise<void> {
  const enrolment = await scope.db
    .selectFrom('enrolments')
    .select(['id', 'personId', 'state', 'cohortId', 'startedAt'])
    .where('organisationId', '=', scope.organisationId)
    .where('applicationId', '=', applicationId)
    .where('state', '=', 'left early')
    .where('leftTime', 'is not', null)
    .forUpdate()
    .executeTakeFirst()
  if (enrolment === undefined) return
  const state = enrolment.startedAt === null ? 'confirmed' : 'started'
  const left = { ...enrolment, state: enrolment.state as EnrolmentState }
  await recordMoves(scope, [{ enrolment: left, state, cohortId: null }])
  await scope.db
    .updateTable('enrolments')
    .set({ state, siteId, cohortId: null, joinedOn: null, leftOn: null, leftTime: null })
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', enrolment.id)
    .execute()
}
