import { record } from '#platform/audit/record.ts'
import { dayIn, timeIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import { lockApplication, movePlace, tellOfOtherCohort } from '#src/applications/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { type NotSafe, safetyOfChange } from '#src/safeguarding/index.ts'
import { type CohortState, isOpen } from '../cohort.ts'
import { isPresentMember, type TransferReason } from '../enrolment.ts'
import { isOnSheetFrom, isRollCallMissing } from '../roll-call-queries.ts'
import { type DayToCome, nextDayOf } from '../session.ts'
import { sessionsOf } from '../session-queries.ts'
import { lockCohort, lockEnrolment, recordMoves } from '../store.ts'

type Transfer = {
  enrolmentId: string
  applicationId: string
  fromCohortId: string
  to: { id: string; siteId: string; room: string }
  reason: TransferReason
  /** The first day on which she belongs to the other cohort, `YYYY-MM-DD`. */
  firstDay: string
}

export type TransferRefusal =
  | 'left already'
  | 'leaves already'
  | 'cohort closed'
  | 'on a later sheet'
  | 'roll call missing'
  | 'no place there'
  | 'day is over'
  | 'before its first session'
  | 'no session from then'
  | 'not confirmed there'
  | NotSafe

/**
 * She goes on in another cohort of the same edition. What she attended before stays hers and follows her. A minor does not
 * come to a confirmed cohort while a day of it, from hers or today on, has no adult or one whose check does not count. On another site her file
 * and her place move with her, where one is free. Her first day is none that is over, since roll calls already held there had not asked for
 * her, none before the calendar there begins, and has a session to come. She is told which, and so are her guardians while she is a minor. Locks her file before the cohorts, as
 * whatever frees a place does.
 */
export async function transferEnrolment(
  scope: Scope,
  transfer: Transfer,
  site: SiteAddress,
): Promise<TransferRefusal | null> {
  const { applicationId, fromCohortId, to, reason, firstDay } = transfer
  await lockApplication(scope, applicationId)
  // In the order of their ids, so that two transfers that cross do not wait for each other for ever.
  const states = new Map<string, CohortState>()
  for (const id of [fromCohortId, to.id].sort()) states.set(id, (await lockCohort(scope, id)).state)
  const enrolment = await lockEnrolment(scope, { id: transfer.enrolmentId, cohortId: fromCohortId })
  if (enrolment === undefined || !isPresentMember(enrolment.state)) return 'left already'
  if (enrolment.leavesAs !== null) return 'leaves already'
  if (![...states.values()].every(isOpen)) return 'cohort closed'
  if (firstDay < dayIn(enrolment.zone, scope.now)) return 'day is over'
  if (await isOnSheetFrom(scope, enrolment.id, { from: firstDay })) return 'on a later sheet'
  if (await isRollCallMissing(scope, fromCohortId, { before: firstDay })) return 'roll call missing'
  const first = await firstSessionsOf(
    scope,
    { from: fromCohortId, to: to.id },
    { firstDay, zone: enrolment.zone },
  )
  if (first.there === 'before its first session') return first.there
  if (first.there === null) return 'no session from then'
  // Its adults are looked at when it is confirmed: before, nobody is sent to a door behind which nobody waits.
  if (states.get(to.id) === 'planned' && first.hasBegunThere) return 'not confirmed there'
  const why = await safetyOfChange(scope, to.id, { participantIds: [enrolment.personId], firstDay })
  if (why.length > 0) return { refused: 'not safe', why }
  const refusal = await movePlace(scope, { applicationId, toSiteId: to.siteId }, site)
  if (refusal !== null) return refusal
  await recordMoves(scope, [{ enrolment, cohortId: to.id, reason }])
  await scope.db
    .updateTable('enrolments')
    .set({ cohortId: to.id, siteId: to.siteId, joinedOn: firstDay })
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', enrolment.id)
    .execute()
  await record(scope, {
    action: 'enrolment.transferred',
    subjectId: enrolment.personId,
    object: { kind: 'enrolment', id: enrolment.id },
    details: { from: fromCohortId, to: to.id, reason },
  })
  const { day: expectedOn, hours, room } = first.there
  const session = { expectedOn, hours, room: room || to.room, wasExpectedOn: first.here?.day ?? null }
  await tellOfOtherCohort(scope, { applicationId, ...session }, site)
  return null
}

/** The next day on which the cohort that she leaves meets, and the one on which she first comes to the other. */
async function firstSessionsOf(
  scope: Scope,
  { from, to }: { from: string; to: string },
  { firstDay, zone }: { firstDay: string; zone: string },
): Promise<{
  here: DayToCome | null
  there: DayToCome | 'before its first session' | null
  hasBegunThere: boolean
}> {
  const today = dayIn(zone, scope.now)
  const time = timeIn(zone, scope.now)
  const [here, there] = await Promise.all([sessionsOf(scope, from), sessionsOf(scope, to)])
  const begins = there.find(({ state }) => state !== 'cancelled')?.day
  return {
    here: nextDayOf(here, { from: today, today, time }),
    there:
      begins !== undefined && firstDay < begins
        ? 'before its first session'
        : nextDayOf(there, { from: firstDay, today, time }),
    hasBegunThere: begins !== undefined && begins <= today,
  }
}
