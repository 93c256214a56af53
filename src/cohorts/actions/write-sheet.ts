import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { statement } from '#platform/database/statement.ts'
import { type AttendanceStatus, attendedMinutes, cameAtAll, timeOf } from '../attendance.ts'
import type { Marks, RollCallLine } from '../roll-call.ts'
import { plannedMinutes } from '../session.ts'
import type { SessionView } from '../session-queries.ts'

export type WrittenSheet = {
  /** Whoever is on it, each with a mark. */
  lines: readonly RollCallLine[]
  /** Whose mark of before is not true any more. */
  untrue: readonly RollCallLine[]
  marks: Marks
}

/** Writes the marks with their minutes, once and for all, and the session held with their sums; all of it is asked at once. */
export async function writeSheet(
  scope: Scope,
  session: SessionView,
  { lines, untrue, marks }: WrittenSheet,
): Promise<void> {
  const written = lines.map(({ enrolmentId }): WrittenMark => {
    const mark = marks.get(enrolmentId)!
    return {
      enrolment_id: enrolmentId,
      status: mark.status,
      at_time: timeOf(mark),
      minutes: attendedMinutes(mark, session),
    }
  })
  await Promise.all([
    deleteMarks(scope, session, untrue),
    writeMarks(scope, session, written),
    holdSession(scope, session, written),
  ])
}

type WrittenMark = { enrolment_id: string; status: AttendanceStatus; at_time: string | null; minutes: number }

/**
 * One value for all of them, so that a sheet of any length is the same statement. A mark that says the same already stays
 * as it was written, by whom and when.
 */
async function writeMarks(scope: Scope, { id }: SessionView, marks: readonly WrittenMark[]): Promise<void> {
  await sql`
    insert into attendance (organisation_id, session_id, enrolment_id, status, at_time, minutes, recorded_at, recorded_by)
    select ${scope.organisationId}::uuid, ${id}::uuid, m.enrolment_id, m.status, m.at_time, m.minutes,
      ${scope.now}::timestamptz, ${scope.actor.id}::uuid
    from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb)
      as m(enrolment_id uuid, status text, at_time time, minutes integer)
    where not exists (select from attendance w
      where w.organisation_id = ${scope.organisationId} and w.session_id = ${id} and w.enrolment_id = m.enrolment_id
        and w.status = m.status and w.at_time is not distinct from m.at_time and w.minutes = m.minutes)
    on conflict (organisation_id, session_id, enrolment_id) do update
      set status = excluded.status, at_time = excluded.at_time, minutes = excluded.minutes,
        recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by`.execute(scope.db)
}

async function holdSession(
  { db, organisationId, now, actor }: Scope,
  session: SessionView,
  marks: readonly WrittenMark[],
): Promise<void> {
  await held(db, {
    organisationId,
    id: session.id,
    taughtMinutes: plannedMinutes(session),
    learnerMinutes: marks.reduce((sum, { minutes }) => sum + minutes, 0),
    called: marks.length,
    came: marks.filter(({ status }) => cameAtAll(status)).length,
    heldAt: now,
    heldBy: actor.id,
  })
}

type Held = {
  organisationId: string
  id: string
  taughtMinutes: number
  learnerMinutes: number
  called: number
  came: number
  heldAt: Date
  heldBy: string | null
}

const held = statement((db, given: Held) => {
  const { taughtMinutes, learnerMinutes, called, came, heldAt, heldBy } = given
  return db
    .updateTable('sessions')
    .set({ state: 'held', taughtMinutes, learnerMinutes, called, came, heldAt, heldBy })
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('organisationId', '=', given.organisationId)
    .where('id', '=', given.id)
})

async function deleteMarks(scope: Scope, { id }: SessionView, lines: readonly RollCallLine[]): Promise<void> {
  if (lines.length === 0) return
  await scope.db
    .deleteFrom('attendance')
    .where('organisationId', '=', scope.organisationId)
    .where('sessionId', '=', id)
    .where(
      'enrolmentId',
      'in',
      lines.map(({ enrolmentId }) => enrolmentId),
    )
    .execute()
}
