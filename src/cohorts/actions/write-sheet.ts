import type { Scope } from '#platform/database/database.ts'
import { attendedMinutes, cameAtAll, timeOf } from '../attendance.ts'
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

/** Writes the marks with their minutes, once and for all, and the session held with their sums. */
export async function writeSheet(
  scope: Scope,
  session: SessionView,
  { lines, untrue, marks }: WrittenSheet,
): Promise<void> {
  const { organisationId, now, actor } = scope
  await deleteMarks(scope, session, untrue)
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
