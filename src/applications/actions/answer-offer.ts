import type { Scope } from '#platform/database/database.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { type AcceptanceRefusal, acceptanceRefusal } from '../application.ts'
import { applicationById } from '../application-queries.ts'
import { isPlaceOver } from '../application-view.ts'
import { placeAccepted } from '../events.ts'
import { closeOffer, lockOtherPlaces } from '../offer-store.ts'
import { campaignById } from '../queries.ts'
import { lockApplication, moveApplication } from '../store.ts'
import { offerFreedPlaces } from './offer-freed-places.ts'
import { tellApplicant } from './tell-applicant.ts'
import { tellGuardians } from './tell-guardians.ts'

/**
 * She takes the place offered to her, and her guardians are told while she is a minor. A second press finds it taken by her and changes nothing. Who was found to be one girl
 * with two files after both were offered a place takes one of them.
 */
export async function acceptOffer(
  scope: Scope,
  applicationId: string,
  site: SiteAddress,
): Promise<AcceptanceRefusal | null> {
  const { state, siteId, applicantId } = await lockApplication(scope, applicationId)
  if (state === 'accepted') return null
  const application = (await applicationById(scope, applicationId))!
  const { permission, campaign, offer } = application
  const offerExpiresAt = state === 'offered' && offer !== null ? offer.expiresAt : null
  const otherPlaces = await lockOtherPlaces(scope, application)
  const refusal = acceptanceRefusal({
    offerExpiresAt,
    over: isPlaceOver(application, scope.now),
    expired: state === 'expired',
    now: scope.now,
    hasPlace: otherPlaces.includes('accepted'),
    permission,
  })
  if (refusal !== null) return refusal
  await Promise.all([
    closeOffer(scope, { applicationId, applicantId }, 'accepted'),
    moveApplication(scope, applicationId, 'offered', 'accepted'),
  ])
  await tellApplicant(scope, application, { template: 'place-confirmed' }, site)
  await tellGuardians(scope, application, { template: 'guardian-place-confirmed' }, site)
  // The camp runs for all its girls by the version of its edition, whichever one each of them applied under.
  const { editionId, programmeVersionId } = (await campaignById(scope, campaign.id))!
  await placeAccepted.publish(scope, {
    applicationId,
    applicantId,
    editionId,
    programmeVersionId,
    siteId: siteId!,
  })
  return null
}

/** She leaves the place, which goes to the next in line at once. A second press finds it left and changes nothing. */
export async function refuseOffer(
  scope: Scope,
  applicationId: string,
  site: SiteAddress,
): Promise<'no open offer' | null> {
  const { state, siteId, applicantId } = await lockApplication(scope, applicationId)
  if (state !== 'offered') return state === 'refused by applicant' ? null : 'no open offer'
  await Promise.all([
    closeOffer(scope, { applicationId, applicantId }, 'refused'),
    moveApplication(scope, applicationId, 'offered', 'refused by applicant'),
  ])
  await offerFreedPlaces(scope, siteId, site)
  return null
}
