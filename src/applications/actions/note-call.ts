import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import type { ApplicationView } from '../application-view.ts'
import { lockApplication } from '../store.ts'
import { isRecorded } from './ask-coordinator.ts'

/** Somebody of the team has called whoever wrote after the end of her offer. Noted once; false where nobody asked. */
export async function noteCall(
  scope: Scope,
  { id, applicant, askedForCall }: ApplicationView,
): Promise<boolean> {
  if (askedForCall === null) return false
  await lockApplication(scope, id)
  const action = 'coordinator.called'
  if (!(await isRecorded(scope, id, action)))
    await record(scope, { action, subjectId: applicant.id, object: { kind: 'application', id } })
  return true
}
