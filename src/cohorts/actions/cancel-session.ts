import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { canMove } from '../session.ts'
import { lockCohort, lockSession } from '../store.ts'

/** A session will not take place: its minutes are never taught. A second press changes nothing. */
export async function cancelSession(
  scope: Scope,
  session: { id: string; cohortId: string },
): Promise<'already held' | 'cohort closed' | null> {
  const cohort = await lockCohort(scope, session.cohortId)
  const { state } = await lockSession(scope, session.id)
  if (state === 'cancelled') return null
  if (cohort.state === 'closed') return 'cohort closed'
  if (!canMove(state, 'cancelled')) return 'already held'
  await scope.db
    .updateTable('sessions')
    .set({ state: 'cancelled' })
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', session.id)
    .execute()
  await record(scope, { action: 'session.cancelled', object: { kind: 'session', id: session.id } })
  return null
}
