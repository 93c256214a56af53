import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { holdUnerased } from '#src/people/index.ts'
import { type ApplicationView, applicationById } from '../application-queries.ts'
import { toConfirmByVoice } from '../permission.ts'
import { lockApplication } from '../store.ts'

/**
 * A person of the team has spoken with the guardian who shares the girl's contact, or who said yes on her screen. A second press
 * finds it confirmed and changes nothing.
 */
export async function confirmByVoice(
  scope: Scope,
  application: ApplicationView,
  guardianId: string,
): Promise<void> {
  const { organisationId, now, actor } = scope
  await holdUnerased(scope, [application.applicant.id, guardianId])
  await lockApplication(scope, application.id)
  // Read under the lock: a yes on her screen after the last word is another one to speak about.
  const read = (await applicationById(scope, application.id))!
  const spoken = read.confirmedByVoice.some((it) => it.guardianId === guardianId)
  if (spoken && !toConfirmByVoice(read).some(({ id }) => id === guardianId)) return
  await scope.db
    .insertInto('voiceConfirmations')
    .values({
      organisationId,
      id: newId(now),
      applicationId: application.id,
      guardianId,
      confirmedAt: now,
      confirmedBy: actor.id!,
    })
    .execute()
  await record(scope, {
    action: 'guardian.confirmed-by-voice',
    subjectId: application.applicant.id,
    object: { kind: 'application', id: application.id },
  })
}
