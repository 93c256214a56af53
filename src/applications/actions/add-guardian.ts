import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { type Contact, guardiansOf, nameGuardian, personById } from '#src/people/index.ts'
import { canStillBegin } from '../application.ts'
import type { ApplicationView } from '../application-view.ts'
import { asksNobody } from '../majority.ts'
import { lockApplication } from '../store.ts'
import { askGuardian } from './ask-guardian.ts'

/**
 * The team writes down another guardian, who gets a link of her own. She is of age, one with that contact is there already, or the
 * application is over: nothing.
 */
export async function addGuardian(
  scope: Scope,
  application: ApplicationView,
  { contact, zone, site }: { contact: Contact; zone: string; site: SiteAddress },
): Promise<'of age' | 'known already' | 'over' | null> {
  if (asksNobody(application, scope.now)) return 'of age'
  const { state } = await lockApplication(scope, application.id)
  if (!canStillBegin(state)) return 'over'
  // Read under the lock: the same contact pressed twice is one guardian.
  const known = (await guardiansOf(scope, application.applicant.id)).some(
    ({ email, phone }) =>
      (email !== null && email === contact.email) || (phone !== null && phone === contact.phone),
  )
  if (known) return 'known already'
  const { applicant } = application
  const who = { firstName: '', lastName: '', kind: 'parent', language: applicant.language } as const
  const guardianId = await nameGuardian(scope, { ...who, childId: applicant.id, contact, zone })
  await record(scope, {
    action: 'guardian.added',
    subjectId: applicant.id,
    object: { kind: 'application', id: application.id },
  })
  const guardian = { ...(await personById(scope, guardianId))!, kind: who.kind }
  await askGuardian(scope, { ...application, guardians: [guardian] }, site)
  return null
}
