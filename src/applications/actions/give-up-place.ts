import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { canMove } from '../application.ts'
import { placeGivenUp } from '../events.ts'
import { closeOffer } from '../offer-store.ts'
import { isUntold, lockApplication, moveApplication, placeIsOver } from '../store.ts'
import type { ExclusionReason } from '../withdrawal-word.ts'
import { offerFreedPlaces } from './offer-freed-places.ts'

/** `ended`: she left it before, or let its time pass. */
export type WithdrawalRefusal = 'over' | 'ended'

/**
 * Takes an application out of the campaign: she withdraws, her guardian refused after a place was hers, or the team ends it. The place moves
 * on at once; nobody is asked why. A second press finds it withdrawn and changes nothing. What she has lived stays: once her
 * cohort is closed or the edition is over, there is no place left to give up. Whoever was declined and not told yet withdraws
 * like anybody else, and no answer is sent to her after.
 */
export async function giveUpPlace(
  scope: Scope,
  applicationId: string,
  site: SiteAddress,
  /** The team ends it, and this is why. */
  decided: ExclusionReason | null = null,
): Promise<WithdrawalRefusal | null> {
  const { state, siteId, applicantId } = await lockApplication(scope, applicationId)
  if (state === 'expired' || state === 'refused by applicant') return 'ended'
  if (!canMove(state, 'withdrawn')) return null
  if (state === 'declined' && !(await isUntold(scope, applicationId))) return null
  if (state === 'accepted' && (await placeIsOver(scope, applicationId))) return 'over'
  if (state === 'offered') await closeOffer(scope, { applicationId, applicantId }, 'cancelled')
  await moveApplication(scope, applicationId, state, 'withdrawn')
  await record(scope, {
    action: 'application.withdrawn',
    subjectId: applicantId,
    object: { kind: 'application', id: applicationId },
  })
  const byHerself = scope.actor.id === applicantId
  if (state === 'accepted')
    await placeGivenUp.publish(scope, { applicationId, applicantId, byHerself, decided })
  if (state === 'accepted' || state === 'offered') await offerFreedPlaces(scope, siteId, site)
  return null
}
