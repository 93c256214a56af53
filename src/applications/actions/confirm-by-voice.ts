import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import type { ApplicationView } from '../application-view.ts'
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
  await lockApplication(scope, application.id)
  const known = await scope.db
    .selectFrom('voiceConfirmations')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('applicationId', '=', application.id)
    .where('guardianId', '=', guardianId)
    .executeTakeFirst()
  if (known !== undefined) return
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
