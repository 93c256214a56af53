import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { canMove, type DepartureReason, outcomeOf } from '../enrolment.ts'
import { isOnSheetFrom } from '../roll-call-queries.ts'
import { lockCohort, lockEnrolment, recordMoves } from '../store.ts'

export type Departure = {
  enrolmentId: string
  cohortId: string
  reason: DepartureReason
  /** The last day on which she belongs to the cohort, to its end, `YYYY-MM-DD`. */
  lastDay: string
}

export type DepartureRefusal = 'left already' | 'on a later sheet'

/** A place ends before the end: she leaves, or a person of the team decides so. Her hours stay hers. */
export async function departEnrolment(scope: Scope, departure: Departure): Promise<DepartureRefusal | null> {
  const { cohortId, reason, lastDay } = departure
  const outcome = outcomeOf(reason)!
  await lockCohort(scope, cohortId)
  const enrolment = await lockEnrolment(scope, { id: departure.enrolmentId, cohortId })
  if (enrolment === undefined || !canMove(enrolment.state, outcome)) return 'left already'
  if (await isOnSheetFrom(scope, enrolment.id, { after: lastDay })) return 'on a later sheet'
  await recordMoves(scope, [{ enrolment, state: outcome, reason }])
  await scope.db
    .updateTable('enrolments')
    .set({ state: outcome, leftOn: lastDay })
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', enrolment.id)
    .execute()
  await record(scope, {
    action: 'enrolment.departed',
    subjectId: enrolment.personId,
    object: { kind: 'enrolment', id: enrolment.id },
    details: { outcome, reason },
  })
  return null
}
