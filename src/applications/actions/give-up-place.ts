import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { canMove } from '../application.ts'
import { placeGivenUp } from '../events.ts'
import { closeOffer } from '../offer-store.ts'
import { lockApplication, moveApplication } from '../store.ts'
import type { SiteAddress } from './hand-out-guardian-links.ts'
import { offerFreedPlaces } from './offer-freed-places.ts'

/**
 * Takes an application out of the campaign: she withdraws, or her guardian refused after a place was hers. The place moves
 * on at once; nobody is asked why. A second press finds it withdrawn and changes nothing.
 */
export async function giveUpPlace(scope: Scope, applicationId: string, site: SiteAddress): Promise<void> {
  const { state, siteId, applicantId } = await lockApplication(scope, applicationId)
  if (!canMove(state, 'withdrawn')) return
  if (state === 'offered') await closeOffer(scope, { applicationId, applicantId }, 'cancelled')
  await moveApplication(scope, applicationId, state, 'withdrawn')
  await record(scope, {
    action: 'application.withdrawn',
    subjectId: applicantId,
    object: { kind: 'application', id: applicationId },
  })
  if (state === 'accepted') await placeGivenUp.publish(scope, { applicationId, applicantId })
  if (state === 'accepted' || state === 'offered') await offerFreedPlaces(scope, siteId, site)
}
