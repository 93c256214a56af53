import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import type { ChangeReason } from '#src/messages/index.ts'
import { isOpen } from '../cohort.ts'
import type { CohortView } from '../cohort-queries.ts'
import { canMove } from '../session.ts'
import { lastChangeOf, type SessionView } from '../session-queries.ts'
import { changeSession, lockCohort, lockSlot } from '../store.ts'
import { type ChangeConflict, slotOf, type Telling } from './move-session.ts'
import { writeToCohort } from './write-to-cohort.ts'

type Cancellation = {
  cohort: CohortView
  session: SessionView
  reason: ChangeReason
  /** How often it had been changed when the page was opened. */
  changes: number
}

type CancellationResult =
  | { outcome: 'cancelled'; mailingId: string | null }
  | { outcome: 'refused'; why: 'already held' | 'cohort closed' }
  | ChangeConflict

/**
 * A session will not take place: its minutes are never taught, and those chosen are told. A second press of the same form
 * changes nothing; whoever cancels what somebody else cancelled is told so, for those she chose have not been told.
 */
export async function cancelSession(
  scope: Scope,
  cancellation: Cancellation,
  telling: Telling,
): Promise<CancellationResult> {
  const refusal = await judgeCancellation(scope, cancellation, telling.key)
  if (refusal !== null) return refusal
  const { cohort, session, reason } = cancellation
  const mailingId = await writeToCohort(
    scope,
    cohort,
    {
      ...telling,
      template: 'session-cancelled',
      values: { slot: slotOf(session), title: session.title, reason },
    },
    telling.site,
  )
  await changeSession(scope, { session, reason, key: telling.key, mailingId })
  await record(scope, {
    action: 'session.cancelled',
    object: { kind: 'session', id: session.id },
    details: { reason, told: mailingId !== null },
  })
  return { outcome: 'cancelled', mailingId }
}

/** Why a session is not cancelled, or that this form did it already; null when it may be. Locks its cohort and itself. */
export async function judgeCancellation(
  scope: Scope,
  { cohort, session, changes }: Omit<Cancellation, 'reason'>,
  key: string,
): Promise<CancellationResult | null> {
  const { state } = await lockCohort(scope, cohort.id)
  if (state === 'given up') return { outcome: 'refused', why: 'cohort closed' }
  const now = await lockSlot(scope, session.id)
  if (now.state === 'cancelled') {
    const last = (await lastChangeOf(scope, session.id))!
    if (last.key === key) return { outcome: 'cancelled', mailingId: last.mailingId }
    return { outcome: 'changed meanwhile', session: now, last }
  }
  if (!isOpen(state)) return { outcome: 'refused', why: 'cohort closed' }
  if (!canMove(now.state, 'cancelled')) return { outcome: 'refused', why: 'already held' }
  if (now.changes === changes) return null
  return { outcome: 'changed meanwhile', session: now, last: (await lastChangeOf(scope, session.id))! }
}
