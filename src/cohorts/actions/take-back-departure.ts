import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { tellOfLastDay } from '#src/applications/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { type NotSafe, safetyOfChange } from '#src/safeguarding/index.ts'
import { isOver, type TakingBackReason, type TakingBackRefusal, takingBackRefusal } from '../departure.ts'
import { departureOf } from '../departure-queries.ts'
import { lockCohort, lockEnrolment, recordMoves } from '../store.ts'

type TakingBack = {
  enrolmentId: string
  cohortId: string
  /** The last day that was read on the page, `YYYY-MM-DD`. */
  lastDay: string
  reason: TakingBackReason
}

/**
 * A departure is taken back: she belongs to her cohort as before it was written. She comes back to it, or stays longer than was
 * written, so a minor does only where the adults' gate is open; she and her guardians are told. Taken back twice, it is taken back once; `another day`: somebody wrote
 * another last day since the page was read.
 */
export async function takeBackDeparture(
  scope: Scope,
  { enrolmentId, cohortId, lastDay, reason }: TakingBack,
  site: SiteAddress,
): Promise<TakingBackRefusal | 'another day' | NotSafe | null> {
  await lockCohort(scope, cohortId)
  const enrolment = await lockEnrolment(scope, { id: enrolmentId, cohortId })
  const departure = await departureOf(scope, { enrolmentId, cohortId })
  if (enrolment === undefined || departure === undefined) return null
  const refusal = takingBackRefusal(departure)
  if (refusal !== null) return refusal
  if (departure.leftOn !== lastDay) return 'another day'
  const why = await safetyOfChange(scope, cohortId, { participantIds: [departure.personId] })
  if (why.length > 0) return { refused: 'not safe', why }
  const back = departure.hasStarted ? 'started' : 'confirmed'
  const state = isOver(departure) ? back : enrolment.state
  await recordMoves(scope, [{ enrolment, ...(state === enrolment.state ? {} : { state }), reason }])
  await scope.db
    .updateTable('enrolments')
    .set({ state, leavesAs: null, leftOn: null })
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', enrolmentId)
    .execute()
  await record(scope, {
    action: 'enrolment.departure-taken-back',
    subjectId: departure.personId,
    object: { kind: 'enrolment', id: enrolmentId },
    details: { reason },
  })
  await tellOfLastDay(scope, { applicationId: enrolment.applicationId, lastDay: null }, site)
  return null
}
