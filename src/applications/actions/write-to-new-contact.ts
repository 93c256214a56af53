import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { revokeSentLinks } from '#src/people/index.ts'
import type { ApplicationView } from '../application-view.ts'
import { tellApplicant } from './tell-applicant.ts'

/**
 * Her link goes where she says to reach her, so that she may stop and come back. Those that went to a contact given before end,
 * but the one that she uses now: a mistyped number is somebody else's.
 */
export async function writeToNewContact(
  scope: Scope,
  application: ApplicationView,
  { inUse, site }: { inUse: string; site: SiteAddress },
): Promise<void> {
  const { id, applicant } = application
  if (applicant.email !== null || applicant.phone !== null) {
    const ended = await revokeSentLinks(scope, { objectId: id, holderId: applicant.id, except: inUse })
    const object = { kind: 'application', id }
    await record(scope, { action: 'link.renewed', subjectId: applicant.id, object, details: { ended } })
  }
  await tellApplicant(scope, application, { template: 'draft-kept' }, site)
}
