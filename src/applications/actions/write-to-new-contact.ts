import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { endUnsent, settleMessage } from '#src/messages/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { revokeSentLinks } from '#src/people/index.ts'
import type { ApplicationView } from '../application-view.ts'
import { draftEnds } from '../draft-ends.ts'
import { tellApplicant } from './tell-applicant.ts'

/**
 * Her link goes where she says to reach her, so that she may stop and come back. Those that went to a contact given before end,
 * but the one that she uses now: a mistyped number is somebody else's. What had not left for it never does: all of it held a link to
 * her draft, which the new contact gets; unless it is told nothing now, since many drafts have written there.
 */
export async function writeToNewContact(
  scope: Scope,
  application: ApplicationView,
  { inUse, site, told }: { inUse: string; site: SiteAddress; told: boolean },
): Promise<void> {
  const { id, applicant } = application
  if (applicant.email !== null || applicant.phone !== null) {
    const ended = await revokeSentLinks(scope, { objectId: id, holderId: applicant.id, except: inUse })
    const object = { kind: 'application', id }
    await record(scope, { action: 'link.renewed', subjectId: applicant.id, object, details: { ended } })
    for (const { id: messageId } of await endUnsent(scope, applicant.id))
      await settleMessage(scope, { messageId, how: 'not needed' })
  }
  if (told) {
    const ends = draftEnds(application, scope.now)
    await tellApplicant(scope, application, { template: 'draft-kept', ...ends }, site)
  }
}
