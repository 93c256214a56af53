import { record } from '#platform/audit/record.ts'
import { dayIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import { mailingOfForm } from '#src/messages/index.ts'
import { type NotSafe, safetyOfChange } from '#src/safeguarding/index.ts'
import type { CohortState } from '../cohort.ts'
import type { CohortView } from '../cohort-queries.ts'
import { type AdditionRefusal, additionRefusal, isAnnounced, type Slot, sameSlot } from '../session.ts'
import { hasToldOfChange, sessionOfForm, sessionsOf } from '../session-queries.ts'
import { insertSessions, lockCohort } from '../store.ts'
import type { Telling } from './move-session.ts'
import { writeToCohort } from './write-to-cohort.ts'

export type Addition = { cohort: CohortView; added: Slot & { room: string; title: string } }

type AdditionResult =
  | { outcome: 'added'; mailingId: string | null }
  | { outcome: 'refused'; why: AdditionRefusal }
  | { outcome: 'form used' }
  /** The cohort was confirmed after the form was opened: its families are told, and nobody was asked whom. */
  | { outcome: 'whom to tell'; state: CohortState }
  | { outcome: 'not safe'; why: NotSafe['why'] }

/**
 * Adds one session to the calendar, on any day, taught or not by the pattern of the edition, and tells those chosen, in one
 * deed. Once the cohort is confirmed, not on a day on which minors would be alone or beside somebody whose check does not
 * count. A second press adds and tells nothing: the session keeps the key that the form carried.
 */
export async function addSession(
  scope: Scope,
  { cohort: seen, added }: Addition,
  telling: Telling & { isAsked: boolean },
): Promise<AdditionResult> {
  const { state } = await lockCohort(scope, seen.id)
  const cohort = { ...seen, state }
  const refusal = await judgeAddition(scope, { cohort, added }, telling.key)
  if (refusal !== null) return refusal
  const isTold = await isToldOf(scope, { cohort, added })
  if (isTold && !telling.isAsked) return { outcome: 'whom to tell', state }
  await insertSessions(scope, { id: cohort.id, zone: cohort.site.zone }, [
    { ...added, addedKey: telling.key },
  ])
  const { title, ...slot } = added
  const letter = {
    ...telling,
    template: 'session-added',
    values: { slot, title },
  } as const
  const mailingId = isTold ? await writeToCohort(scope, cohort, letter, telling.site) : null
  await record(scope, {
    action: 'session.added',
    object: { kind: 'cohort', id: cohort.id },
    details: { told: mailingId !== null },
  })
  return { outcome: 'added', mailingId }
}

/** Why a session is not added, or that this form has added it, or another, already; null when it may be. */
export async function judgeAddition(
  scope: Scope,
  { cohort, added }: Addition,
  key: string,
): Promise<AdditionResult | null> {
  const before = await sessionOfForm(scope, cohort.id, key)
  if (before !== undefined) {
    const isThis = before.state !== 'cancelled' && before.title === added.title && sameSlot(before, added)
    return isThis
      ? { outcome: 'added', mailingId: await mailingOfForm(scope, key) }
      : { outcome: 'form used' }
  }
  const others = await sessionsOf(scope, cohort.id)
  const why = additionRefusal(added, others, { cohort: cohort.state, edition: cohort.edition })
  if (why !== null) return { outcome: 'refused', why }
  const unsafe = await safetyOfChange(scope, cohort.id, { days: [added.day] })
  return unsafe.length > 0 ? { outcome: 'not safe', why: unsafe } : null
}

/** Will anybody be told of it today? */
export async function isToldOf(scope: Scope, { cohort, added }: Addition): Promise<boolean> {
  const hasTold = cohort.state === 'planned' && (await hasToldOfChange(scope, cohort.id))
  return isAnnounced(added, { cohort: cohort.state, hasTold, today: dayIn(cohort.site.zone, scope.now) })
}
