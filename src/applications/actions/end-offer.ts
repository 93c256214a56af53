import type { Scope } from '#platform/database/database.ts'
import { organisationSlug } from '#src/organisations/index.ts'
import { applicationById } from '../application-queries.ts'
import { closeOffer } from '../offer-store.ts'
import { lockApplication, moveApplication } from '../store.ts'
import { offerFreedPlaces } from './offer-freed-places.ts'

/**
 * The job at an offer's deadline: unanswered, it ends and the place moves on at once. An offer that was answered, or whose
 * deadline is not reached, is left alone: the job may run twice.
 */
export function endOffer(server: {
  origin: string
}): (scope: Scope, ids: Record<string, string>) => Promise<void> {
  return async (scope, { applicationId = '' }) => {
    const { state, siteId, applicantId } = await lockApplication(scope, applicationId)
    if (state !== 'offered') return
    const { offer } = (await applicationById(scope, applicationId))!
    if (offer === null || offer.expiresAt > scope.now) return
    await closeOffer(scope, { applicationId, applicantId }, 'expired')
    await moveApplication(scope, applicationId, 'offered', 'expired')
    await offerFreedPlaces(scope, siteId, { origin: server.origin, slug: await organisationSlug(scope) })
  }
}
