import { record } from '#platform/audit/record.ts'
import { dayIn, instantAt } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import { addJob } from '#platform/jobs/add-job.ts'
import { tellOfLastDay } from '#src/applications/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { dayAfter } from '#src/programmes/index.ts'
import { type NotSafe, safetyOfChange } from '#src/safeguarding/index.ts'
import { canMove, type DepartureReason, outcomeOf } from '../enrolment.ts'
import { isOnSheetFrom } from '../roll-call-queries.ts'
import { firstDayOf, lastDayOf } from '../session-queries.ts'
import { lockCohort, lockEnrolment, recordMoves } from '../store.ts'

export const stayEndJob = 'end-stay'

type Departure = {
  enrolmentId: string
  cohortId: string
  reason: DepartureReason
  /** The last day on which she belongs to the cohort, to its end, `YYYY-MM-DD`. */
  lastDay: string
}

type DepartureRefusal = 'left already' | 'on a later sheet' | 'before her first day' | 'after the end'

/**
 * A place ends before the end: she leaves, or a person of the team decides so. Until the end of her last day nothing else
 * changes: her state moves that night (`endStay`), at once when that day is over. Until then another day may be written, none after
 * the last session; a later one keeps a minor longer, so it asks the adults' gate again. Her hours stay hers. None before the first
 * session that asks for her: whoever never comes gives up her place instead, and it goes to somebody else. She is told her last
 * day, and so are her guardians while she is a minor; why is for somebody to say.
 */
export async function departEnrolment(
  scope: Scope,
  departure: Departure,
  site: SiteAddress,
): Promise<DepartureRefusal | NotSafe | null> {
  const { cohortId, reason, lastDay } = departure
  const outcome = outcomeOf(reason)!
  await lockCohort(scope, cohortId)
  const enrolment = await lockEnrolment(scope, { id: departure.enrolmentId, cohortId })
  if (enrolment === undefined || !canMove(enrolment.state, outcome)) return 'left already'
  if (await isOnSheetFrom(scope, enrolment.id, { after: lastDay })) return 'on a later sheet'
  const { id, personId, applicationId, zone, joinedOn, leftOn } = enrolment
  const [first, end] = await Promise.all([firstDayOf(scope, cohortId), lastDayOf(scope, cohortId)])
  if (first === null || lastDay < first || (joinedOn !== null && lastDay < joinedOn))
    return 'before her first day'
  if (end !== null && lastDay > end) return 'after the end'
  if (leftOn !== null && lastDay > leftOn) {
    const why = await safetyOfChange(scope, cohortId, { participantIds: [personId] })
    if (why.length > 0) return { refused: 'not safe', why }
  }
  const isOver = lastDay < dayIn(zone, scope.now)
  await recordMoves(scope, [{ enrolment, state: outcome, reason }])
  await scope.db
    .updateTable('enrolments')
    .set({ leftOn: lastDay, ...(isOver ? { state: outcome, leavesAs: null } : { leavesAs: outcome }) })
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', id)
    .execute()
  if (!isOver) {
    const runAt = instantAt(zone, `${dayAfter(lastDay, { days: 1 })}T00:00`)
    await addJob(scope, stayEndJob, { enrolmentId: id, cohortId }, { runAt, key: `stay:${id}` })
  }
  await record(scope, {
    action: 'enrolment.departed',
    subjectId: personId,
    object: { kind: 'enrolment', id },
    details: { outcome, reason },
  })
  if (lastDay !== leftOn) await tellOfLastDay(scope, { applicationId, lastDay }, site)
  return null
}
