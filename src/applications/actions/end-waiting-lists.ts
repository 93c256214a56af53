import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { moveApplication } from '../store.ts'
import { lockWaitingInVain } from '../waiting-list-queries.ts'
import { prepareKindAnswer } from './approve-kind-answer.ts'

/**
 * Ends the waiting lists whose last day has passed, and those of finished campaigns: each girl who waits still gets the answer that
 * opens another door, once somebody of the team has approved it. Nobody judges her: no place came free, which her page says from
 * that day on. Run every hour; a second run finds nobody.
 */
export async function endWaitingLists(scope: Scope): Promise<void> {
  for (const { id, applicantId } of await lockWaitingInVain(scope)) {
    await prepareKindAnswer(scope, id)
    await moveApplication(scope, id, 'waiting', 'declined')
    await record(scope, {
      action: 'application.list-ended',
      subjectId: applicantId,
      object: { kind: 'application', id },
    })
  }
}
