import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { type AcceptanceRefusal, acceptanceRefusal } from '../application.ts'
import type { ApplicationView } from '../application-queries.ts'
import { placeAccepted } from '../events.ts'
import { lockApplication, moveApplication } from '../store.ts'
import type { SiteAddress } from './hand-out-guardian-links.ts'
import { tellApplicant } from './tell-applicant.ts'

/** She takes the place offered to her. A second press finds it taken by her and changes nothing. */
export async function acceptOffer(
  scope: Scope,
  application: ApplicationView,
  site: SiteAddress,
): Promise<AcceptanceRefusal | null> {
  const { state, siteId } = await lockApplication(scope, application.id)
  if (state === 'accepted') return null
  const offer = state === 'offered' ? application.offer : null
  const { permission, campaign, applicant } = application
  const refusal = acceptanceRefusal({ offerExpiresAt: offer?.expiresAt ?? null, now: scope.now, permission })
  if (refusal !== null) return refusal
  await closeOffer(scope, application, 'accepted')
  await moveApplication(scope, application.id, 'offered', 'accepted')
  await tellApplicant(scope, application, { template: 'place-confirmed' }, site)
  await placeAccepted.publish(scope, {
    applicationId: application.id,
    applicantId: applicant.id,
    editionId: campaign.editionId,
    programmeVersionId: campaign.programmeVersionId,
    siteId: siteId!,
  })
  return null
}

/** She leaves the place to somebody else. */
export async function refuseOffer(scope: Scope, application: ApplicationView): Promise<void> {
  const { state } = await lockApplication(scope, application.id)
  if (state !== 'offered') return
  await closeOffer(scope, application, 'refused')
  await moveApplication(scope, application.id, 'offered', 'refused by applicant')
}

async function closeOffer(
  scope: Scope,
  application: ApplicationView,
  answer: 'accepted' | 'refused',
): Promise<void> {
  await scope.db
    .updateTable('offers')
    .set({ answer, answeredAt: scope.now })
    .where('organisationId', '=', scope.organisationId)
    .where('applicationId', '=', application.id)
    .where('answer', 'is', null)
    .execute()
  await record(scope, {
    action: `offer.${answer}`,
    subjectId: application.applicant.id,
    object: { kind: 'application', id: application.id },
  })
}
