import { record } from '#platform/audit/record.ts'
import { dayIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import type { Audience, GivingUpReason } from '#src/messages/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { releaseAdults } from '#src/safeguarding/index.ts'
import { canMove } from '../cohort.ts'
import type { CohortView } from '../cohort-queries.ts'
import type { EnrolmentState } from '../enrolment.ts'
import { sessionsOf } from '../session-queries.ts'
import { lockCohort, moveCohort, recordMoves } from '../store.ts'
import { writeToCohort } from './write-to-cohort.ts'

type GivingUp = {
  cohort: CohortView
  reason: GivingUpReason
  audiences: readonly Audience[]
  /** An id that the form carried. */
  key: string
}

type GivingUpResult = { mailingId: string | null } | { refused: 'has met' }

/**
 * A cohort will not take place: made by mistake, or wholly cancelled. Its sessions are cancelled, whoever is in it waits for another one with
 * the place that is hers, no adult is listed beside it any more, and those chosen are told, as long as it still has them. Only one that
 * never met: after a roll call it is closed. A second press changes nothing.
 */
export async function giveUpCohort(
  scope: Scope,
  { cohort, reason, audiences, key }: GivingUp,
  site: SiteAddress,
): Promise<GivingUpResult> {
  const { id } = cohort
  const { state } = await lockCohort(scope, id)
  if (state === 'given up') return { mailingId: null }
  if (!canMove(state, 'given up')) return { refused: 'has met' }
  const today = dayIn(cohort.site.zone, scope.now)
  const planned = (await sessionsOf(scope, id)).filter((it) => it.state === 'planned')
  const { programme, edition } = cohort
  const values = {
    reason,
    expectedOn: planned.find(({ day }) => day >= today)?.day ?? null,
    programme: programme.name,
    firstDay: planned[0]?.day ?? edition.firstDay,
    lastDay: planned.at(-1)?.day ?? edition.lastDay,
  }
  const mailingId = await writeToCohort(
    scope,
    cohort,
    { key, template: 'cohort-given-up', audiences, values },
    site,
  )
  await moveCohort(scope, id, state, 'given up', reason)
  await cancelSessions(scope, id)
  const waiting = await releaseMembers(scope, id)
  await releaseAdults(scope, id)
  await record(scope, {
    action: 'cohort.given-up',
    object: { kind: 'cohort', id },
    details: { reason, enrolments: waiting, told: mailingId !== null },
  })
  return { mailingId }
}

async function cancelSessions({ db, organisationId }: Scope, cohortId: string): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ state: 'cancelled' })
    .where('organisationId', '=', organisationId)
    .where('cohortId', '=', cohortId)
    .where('state', '=', 'planned')
    .execute()
}

/** Whoever is in it has no cohort again, and no last day in one. Returns how many. */
async function releaseMembers(scope: Scope, cohortId: string): Promise<number> {
  const { db, organisationId } = scope
  const members = await db
    .selectFrom('enrolments')
    .select(['id', 'personId', 'state', 'cohortId'])
    .where('organisationId', '=', organisationId)
    .where('cohortId', '=', cohortId)
    .where('state', 'in', ['confirmed', 'started'])
    .orderBy('id')
    .forUpdate()
    .execute()
  if (members.length === 0) return 0
  await recordMoves(
    scope,
    members.map((row) => ({ enrolment: { ...row, state: row.state as EnrolmentState }, cohortId: null })),
  )
  await db
    .updateTable('enrolments')
    .set({ cohortId: null, joinedOn: null, leftOn: null, leavesAs: null })
    .where('organisationId', '=', organisationId)
    .where(
      'id',
      'in',
      members.map(({ id }) => id),
    )
    .execute()
  return members.length
}
