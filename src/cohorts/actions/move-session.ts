import { record } from '#platform/audit/record.ts'
import { dayIn, timeIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import type { Audience, ChangeReason } from '#src/messages/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { type NotSafe, safetyOfChange } from '#src/safeguarding/index.ts'
import type { CohortView } from '../cohort-queries.ts'
import { type MoveRefusal, moveRefusal, type Slot, sameSlot } from '../session.ts'
import { lastChangeOf, type SessionChange, type SessionView, sessionsOf } from '../session-queries.ts'
import { changeSession, type LockedSlot, lockCohort, lockSlot } from '../store.ts'
import { writeToCohort } from './write-to-cohort.ts'

/** Whom to tell, once: nobody when no audience is chosen. */
export type Telling = { key: string; audiences: readonly Audience[]; site: SiteAddress }

type SessionMove = {
  cohort: CohortView
  session: SessionView
  to: Slot & { room: string }
  reason: ChangeReason
  /** How often it had been changed when the page was opened. */
  changes: number
}

export type ChangeConflict = {
  outcome: 'changed meanwhile'
  session: LockedSlot
  last: SessionChange
}

type MoveResult =
  | { outcome: 'moved'; mailingId: string | null }
  | { outcome: 'refused'; why: MoveRefusal }
  | { outcome: 'not safe'; why: NotSafe['why'] }
  | ChangeConflict

/**
 * Moves a session to another day, hour or room and tells those chosen, in one deed. Once the cohort is confirmed, not to a
 * day on which minors would be alone or beside somebody whose check does not count; within its own day it moves freely, since
 * nobody comes to it. The same form twice moves it once; the same move by somebody else tells nobody, and she is told so.
 */
export async function moveSession(scope: Scope, move: SessionMove, telling: Telling): Promise<MoveResult> {
  const refusal = await judgeMove(scope, move, telling.key)
  if (refusal !== null) return refusal
  const { cohort, session, to, reason } = move
  const from = slotOf(session)
  const mailingId = await writeToCohort(
    scope,
    cohort,
    { ...telling, template: 'session-moved', values: { from, to, title: session.title, reason } },
    telling.site,
  )
  await changeSession(scope, { session, to, reason, key: telling.key, mailingId })
  await record(scope, {
    action: 'session.moved',
    object: { kind: 'session', id: session.id },
    details: { reason, told: mailingId !== null },
  })
  return { outcome: 'moved', mailingId }
}

/** Why a session does not move, or that this form has moved it already; null when it may. Locks its cohort and itself. */
export async function judgeMove(
  scope: Scope,
  { cohort, session, to, changes }: Omit<SessionMove, 'reason'>,
  key: string,
): Promise<MoveResult | null> {
  const { state } = await lockCohort(scope, cohort.id)
  const now = await lockSlot(scope, session.id)
  if (now.changes !== changes) {
    const last = (await lastChangeOf(scope, session.id))!
    const isSameForm = last.key === key && sameSlot(now, to)
    if (last.kind === 'moved' && isSameForm) return { outcome: 'moved', mailingId: last.mailingId }
    if (now.state !== 'held') return { outcome: 'changed meanwhile', session: now, last }
  }
  const others = (await sessionsOf(scope, cohort.id)).filter(({ id }) => id !== session.id)
  const today = dayIn(session.zone, scope.now)
  const time = timeIn(session.zone, scope.now)
  const why = moveRefusal(now, to, { others, cohort: state, edition: cohort.edition, today, time })
  if (why !== null) return { outcome: 'refused', why }
  if (to.day === now.day) return null
  const unsafe = await safetyOfChange(scope, cohort.id, { days: [to.day] })
  return unsafe.length > 0 ? { outcome: 'not safe', why: unsafe } : null
}

/** The slot alone. */
export function slotOf({ day, startsAt, endsAt, room }: Slot & { room: string }): Slot & { room: string } {
  return { day, startsAt, endsAt, room }
}
