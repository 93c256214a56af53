import type { Scope } from '#platform/database/database.ts'
import type { EnrolmentState } from '../enrolment.ts'
import { recordMoves } from '../store.ts'

/** Writes that these participations, started until now, are completed. Those completed already stay as they are. */
export async function completeEnrolments(scope: Scope, enrolmentIds: readonly string[]): Promise<void> {
  if (enrolmentIds.length === 0) return
  const completed = await scope.db
    .updateTable('enrolments')
    .set({ state: 'completed' })
    .where('organisationId', '=', scope.organisationId)
    .where('id', 'in', enrolmentIds)
    .where('state', '=', 'started')
    .returning(['id', 'personId', 'cohortId'])
    .execute()
  const from: EnrolmentState = 'started'
  await recordMoves(
    scope,
    // Rows come back in no order of their own.
    completed
      .toSorted(byId)
      .map((enrolment) => ({ enrolment: { ...enrolment, state: from }, state: 'completed' })),
  )
}

function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : 1
}
