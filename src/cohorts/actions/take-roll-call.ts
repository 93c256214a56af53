import { record } from '#platform/audit/record.ts'
import { dayIn, timeIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import { type HeldBack, heldBackAmong } from '#src/papers/index.ts'
import { rollCallTaken } from '../events.ts'
import {
  cameOf,
  comingChanged,
  type Marks,
  missesWord,
  type RollCallLine,
  rollCallTotals,
  sameAnswers,
} from '../roll-call.ts'
import { type Sheet, sheetOf } from '../roll-call-queries.ts'
import { hasBegun, type RollCallRefusal, rollCallRefusal, sameTime } from '../session.ts'
import type { SessionView } from '../session-queries.ts'
import { lockCohort, lockEnrolments, lockSession, moveCohort, shareCohort } from '../store.ts'
import { startEnrolments } from './start-enrolments.ts'
import { writeSheet } from './write-sheet.ts'

export type RollCall = {
  session: SessionView
  marks: Marks
  /** How often the sheet had been written when the page was opened. */
  revision: number
}

export type RollCallResult =
  | { outcome: 'taken' }
  /** Written for all but these, who came and may not start: a paper that they need is missing. */
  | { outcome: 'taken except'; heldBack: HeldBack[] }
  | { outcome: 'refused'; why: RollCallRefusal | 'not begun yet' }
  /** Somebody is on the sheet for whom there is no answer: she joined since the page was opened. */
  | { outcome: 'incomplete'; sheet: Sheet }
  /** Somebody else wrote the sheet since; it is given as it stands now. */
  | { outcome: 'changed meanwhile'; sheet: Sheet }
  /** The session was moved since it was read: minutes and day would be those of before. */
  | { outcome: 'moved meanwhile'; sheet: Sheet }

/** A sheet as it stands, and stays until the end of the transaction. */
export type HeldSheet = {
  cohort: Awaited<ReturnType<typeof lockCohort>>
  now: Awaited<ReturnType<typeof lockSession>>
  sheet: Sheet
}

/** Locks what a roll call writes and reads its sheet, once: whoever reads answers by it hands it on to `takeRollCall`. */
export async function holdSheet(scope: Scope, session: SessionView): Promise<HeldSheet> {
  // The first roll call of a cohort sets it running, from where it only closes.
  const hold = session.cohort.state === 'running' ? shareCohort : lockCohort
  // In this order: the sheet is read once both are held.
  const [cohort, now, sheet] = await Promise.all([
    hold(scope, session.cohort.id),
    lockSession(scope, session.id),
    sheetOf(scope, session.id),
  ])
  return { cohort, now, sheet }
}

/**
 * Writes a whole sheet at once, once its session has begun: the minutes of each girl, the session held with the minutes that were taught, and the
 * participation of whoever came for the first time. Taken again, it corrects. The same answers twice are written once.
 * A girl who may not start yet stays without a mark: neither present, which would start her, nor absent, which is not true.
 */
export async function takeRollCall(
  scope: Scope,
  { session, marks, revision }: RollCall,
  held?: HeldSheet,
): Promise<RollCallResult> {
  const { cohort, now, sheet } = held ?? (await holdSheet(scope, session))
  if (!sameTime(session, now)) return { outcome: 'moved meanwhile', sheet }
  const today = dayIn(session.zone, scope.now)
  const { day, startsAt } = now
  const time = timeIn(session.zone, scope.now)
  const why = rollCallRefusal({ session: now.state, cohort: cohort.state, day, today, startsAt, time })
  if (why !== null) return { outcome: 'refused', why }
  if (!hasBegun({ day, today, startsAt, time })) return { outcome: 'refused', why: 'not begun yet' }
  // Locked before the papers are read: a paper that is taken back at the same instant waits, or is seen. Whoever this sheet
  // has as come has started, and stays so while it is held: two roll calls of one cohort wait for each other only over a
  // girl of whom both say something else.
  const changed = comingChanged(sheet.lines, marks)
  const locked = await lockEnrolments(scope, changed, session.id)
  const toStart = new Set(locked.filter(({ isToStart }) => isToStart).map(({ id }) => id))
  const canStart = new Set(locked.filter(({ canStart }) => canStart).map(({ id }) => id))
  // Whoever has started is asked for no paper: on most days that is everybody.
  const heldBack = await heldBackAmong(
    scope,
    cameOf(changed, marks).filter((id) => toStart.has(id)),
  )
  const isHeldBack = ({ enrolmentId }: RollCallLine) => heldBack.some((it) => it.enrolmentId === enrolmentId)
  const counted = sheet.lines.filter((line) => !isHeldBack(line))
  // She was called absent before, and came: that mark goes, and whoever was calling her family is told.
  const untrue = sheet.lines.filter((line) => isHeldBack(line) && line.mark !== null)
  const taken: RollCallResult =
    heldBack.length === 0 ? { outcome: 'taken' } : { outcome: 'taken except', heldBack }
  if (untrue.length === 0 && sameAnswers(counted, marks)) return taken
  if (now.revision !== revision) return { outcome: 'changed meanwhile', sheet }
  if (sheet.lines.some(({ enrolmentId }) => !marks.has(enrolmentId))) return { outcome: 'incomplete', sheet }
  if (cohort.state === 'confirmed') await moveCohort(scope, session.cohort.id, 'confirmed', 'running')
  const totals = rollCallTotals(counted.map(({ enrolmentId }) => marks.get(enrolmentId)!))
  await Promise.all([
    writeSheet(scope, session, { lines: counted, untrue, marks }),
    startEnrolments(
      scope,
      changed.filter((line) => canStart.has(line.enrolmentId) && !isHeldBack(line)),
    ),
    record(scope, {
      action: now.state === 'held' ? 'roll-call.corrected' : 'roll-call.taken',
      object: { kind: 'session', id: session.id },
      details: {
        revision: revision + 1,
        ...totals,
        ...(heldBack.length > 0 && { heldBack: heldBack.length }),
      },
    }),
    rollCallTaken.publish(scope, {
      sessionId: session.id,
      lines: sheet.lines.map((line) => {
        const mark = marks.get(line.enrolmentId)!
        const { enrolmentId, personId } = line
        return { enrolmentId, personId, status: mark.status, missesWord: missesWord(line, mark) }
      }),
    }),
  ])
  return taken
}
