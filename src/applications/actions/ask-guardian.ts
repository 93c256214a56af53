import type { Scope } from '#platform/database/database.ts'
import { sendMessage } from '#src/messages/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import type { ApplicationView } from '../application-queries.ts'
import { requestToGuardian } from '../guardian-request.ts'
import { handOutGuardianLinks } from './hand-out-guardian-links.ts'

/** Sends each guardian of the applicant a link to answer; to the contact on file only. */
export async function askGuardian(
  scope: Scope,
  application: ApplicationView,
  site: SiteAddress,
): Promise<void> {
  for (const { guardianId, address } of await handOutGuardianLinks(scope, application, site)) {
    await sendMessage(scope, {
      template: 'consent-request',
      recipientId: guardianId,
      aboutId: application.applicant.id,
      values: requestToGuardian(application, { link: address, site }),
    })
  }
}
