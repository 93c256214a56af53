import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { type NotSafe, safetyOfChange } from '#src/safeguarding/index.ts'
import { type AdditionRefusal, additionRefusal, type Slot } from '../session.ts'
import { sessionsOf } from '../session-queries.ts'
import { insertSessions, lockCohort } from '../store.ts'

/**
 * Adds one session to the calendar, on any day, taught or not by the pattern of the edition. Once the cohort is confirmed,
 * not on a day on which minors would be alone or beside somebody whose check does not count.
 */
export async function addSession(
  scope: Scope,
  cohort: { id: string; zone: string },
  added: Slot & { title: string },
): Promise<AdditionRefusal | NotSafe | null> {
  const { state } = await lockCohort(scope, cohort.id)
  const refusal = additionRefusal(added, await sessionsOf(scope, cohort.id), state)
  if (refusal !== null) return refusal
  const why = await safetyOfChange(scope, cohort.id, { days: [added.day] })
  if (why.length > 0) return { refused: 'not safe', why }
  await insertSessions(scope, cohort, [added])
  await record(scope, { action: 'session.added', object: { kind: 'cohort', id: cohort.id } })
  return null
}
