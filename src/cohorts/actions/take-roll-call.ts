import { record } from '#platform/audit/record.ts'
import { dayIn, timeIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import { Conflict } from '#platform/http/errors.ts'
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
import { type HeldSession, lockEnrolments, lockRunningSession, lockSession, moveCohort } from '../store.ts'
import { startEnrolments } from './start-enrolments.ts'
import { writeSheet } from './write-sheet.ts'

type RollCall = {
  session: SessionView
  marks: Marks
  /** How often the sheet had been written when the page was opened. */
  revision: number
}

type RollCallResult =
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

/** A session and its sheet as they stand, and stay until the end of the transaction. */
export type HeldSheet = { now: HeldSession; sheet: Sheet }

/**
 * Locks what a roll call writes and reads its sheet, once: whoever reads answers by it hands it on to `takeRollCall`.
 * Undefined while the cohort does not run: the first roll call sets it running, and `holdSheetOf` locks it for that.
 */
export async function holdRunningSheet(scope: Scope, sessionId: string): Promise<HeldSheet | undefined> {
  // In this order: the sheet is read once its session is held.
  const [now, sheet] = await Promise.all([lockRunningSession(scope, sessionId), sheetOf(scope, sessionId)])
  return now && { now, sheet }
}

/** The same of a cohort in any state. */
export async function holdSheetOf(scope: Scope, session: SessionView): Promise<HeldSheet> {
  const [now, sheet] = await Promise.all([lockSession(scope, session), sheetOf(scope, session.id)])
  return { now, sheet }
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
  const { now, sheet } =
    held ?? (await holdRunningSheet(scope, session.id)) ?? (await holdSheetOf(scope, session))
  if (!sameTime(session, now)) return { outcome: 'moved meanwhile', sheet }
  const today = dayIn(session.zone, scope.now)
  const { day, startsAt, cohort } = now
  const time = timeIn(session.zone, scope.now)
  const why = rollCallRefusal({ session: now.state, cohort, day, today, startsAt, time })
  if (why !== null) return { outcome: 'refused', why }
  if (!hasBegun({ day, today, startsAt, time })) return { outcome: 'refused', why: 'not begun yet' }
  // Whoever this sheet has as come has started, and stays so while it is held: two roll calls of one cohort wait for each
  // other only over a girl of whom both say something else.
  const changed = comingChanged(sheet.lines, marks)
  // Whoever has started is asked for no paper: on most days that is everybody. The others are locked before their papers are
  // read: a paper that is taken back at the same instant waits, or is seen.
  const toStart = changed.filter(({ isToStart }) => isToStart)
  const stillToStart = await lockEnrolments(scope, toStart)
  const heldBack = await heldBackAmong(
    scope,
    cameOf(toStart, marks).filter((id) => stillToStart.has(id)),
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
  if (cohort === 'confirmed') await moveCohort(scope, session.cohort.id, 'confirmed', 'running')
  const totals = rollCallTotals(counted.map(({ enrolmentId }) => marks.get(enrolmentId)!))
  const started = changed.filter(({ isToStart }) => !isToStart)
  const [meanwhileToStart] = await Promise.all([
    // Before anything is written about them, as everybody does who writes about several.
    lockEnrolments(scope, started),
    writeSheet(scope, session, { lines: counted, untrue, marks }),
    startEnrolments(
      scope,
      session.id,
      changed.filter((line) => !isHeldBack(line)),
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
  // Another sheet took back her start since this one was read: her papers would go unasked.
  if (meanwhileToStart.size > 0) throw new Conflict('enrolment')
  return taken
}
