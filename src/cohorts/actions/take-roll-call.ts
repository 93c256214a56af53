import { record } from '#platform/audit/record.ts'
import { dayIn, timeIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import { attendedMinutes, cameAtAll, timeOf } from '../attendance.ts'
import { rollCallTaken } from '../events.ts'
import { type Marks, missesWord, rollCallTotals, sameAnswers } from '../roll-call.ts'
import { type Sheet, sheetOf } from '../roll-call-queries.ts'
import { plannedMinutes, type RollCallRefusal, rollCallRefusal } from '../session.ts'
import type { SessionView } from '../session-queries.ts'
import { lockCohort, lockSession, moveCohort } from '../store.ts'
import { startEnrolments } from './start-enrolments.ts'

export type RollCall = {
  session: SessionView
  marks: Marks
  /** How often the sheet had been written when the page was opened. */
  revision: number
}

export type RollCallResult =
  | { outcome: 'taken' }
  | { outcome: 'refused'; why: RollCallRefusal }
  /** Somebody is on the sheet for whom there is no answer: she joined since the page was opened. */
  | { outcome: 'incomplete'; sheet: Sheet }
  /** Somebody else wrote the sheet since; it is given as it stands now. */
  | { outcome: 'changed meanwhile'; sheet: Sheet }

/**
 * Writes a whole sheet at once: the minutes of each girl, the session held with the minutes that were taught, and the
 * participation of whoever came for the first time. Taken again, it corrects. The same answers twice are written once.
 */
export async function takeRollCall(
  scope: Scope,
  { session, marks, revision }: RollCall,
): Promise<RollCallResult> {
  const cohort = await lockCohort(scope, session.cohort.id)
  const now = await lockSession(scope, session.id)
  const today = dayIn(session.zone, scope.now)
  const { day, startsAt } = session
  const time = timeIn(session.zone, scope.now)
  const why = rollCallRefusal({ session: now.state, cohort: cohort.state, day, today, startsAt, time })
  if (why !== null) return { outcome: 'refused', why }
  const sheet = await sheetOf(scope, session.id)
  if (sameAnswers(sheet.lines, marks)) return { outcome: 'taken' }
  if (now.revision !== revision) return { outcome: 'changed meanwhile', sheet }
  if (sheet.lines.some(({ enrolmentId }) => !marks.has(enrolmentId))) return { outcome: 'incomplete', sheet }
  await writeSheet(scope, session, sheet, marks)
  if (cohort.state === 'confirmed') await moveCohort(scope, session.cohort.id, 'confirmed', 'running')
  await startEnrolments(scope, sheet.lines)
  const totals = rollCallTotals([...marks.values()])
  await record(scope, {
    action: now.state === 'held' ? 'roll-call.corrected' : 'roll-call.taken',
    object: { kind: 'session', id: session.id },
    details: { revision: revision + 1, ...totals },
  })
  await rollCallTaken.publish(scope, {
    sessionId: session.id,
    lines: sheet.lines.map((line) => {
      const mark = marks.get(line.enrolmentId)!
      const { enrolmentId, personId } = line
      return { enrolmentId, personId, status: mark.status, missesWord: missesWord(line, mark) }
    }),
  })
  return { outcome: 'taken' }
}

async function writeSheet(scope: Scope, session: SessionView, { lines }: Sheet, marks: Marks): Promise<void> {
  const { organisationId, now, actor } = scope
  const rows = lines.map(({ enrolmentId }) => {
    const mark = marks.get(enrolmentId)!
    return {
      organisationId,
      sessionId: session.id,
      enrolmentId,
      status: mark.status,
      atTime: timeOf(mark),
      minutes: attendedMinutes(mark, session),
      recordedAt: now,
      recordedBy: actor.id!,
    }
  })
  if (rows.length > 0) {
    await scope.db
      .insertInto('attendance')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['organisationId', 'sessionId', 'enrolmentId']).doUpdateSet((eb) => ({
          status: eb.ref('excluded.status'),
          atTime: eb.ref('excluded.atTime'),
          minutes: eb.ref('excluded.minutes'),
          recordedAt: eb.ref('excluded.recordedAt'),
          recordedBy: eb.ref('excluded.recordedBy'),
        })),
      )
      .execute()
  }
  await scope.db
    .updateTable('sessions')
    .set((eb) => ({
      state: 'held',
      taughtMinutes: plannedMinutes(session),
      learnerMinutes: rows.reduce((sum, { minutes }) => sum + minutes, 0),
      called: rows.length,
      came: rows.filter(({ status }) => cameAtAll(status)).length,
      heldAt: now,
      heldBy: actor.id,
      revision: eb('revision', '+', 1),
    }))
    .where('organisationId', '=', organisationId)
    .where('id', '=', session.id)
    .execute()
}
