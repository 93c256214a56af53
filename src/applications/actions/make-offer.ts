import type { Scope } from '#platform/database/database.ts'
import { addJob } from '#platform/jobs/add-job.ts'
import { textHours, whenTextsLeave } from '#src/messages/index.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import type { ApplicationView } from '../application-view.ts'
import { offerDeadline } from '../offer-deadline.ts'
import { insertOffer, lockOtherPlaces } from '../offer-store.ts'
import { lockPlacesLeft } from '../store.ts'
import { tellApplicant } from './tell-applicant.ts'

/** The name of the job that ends an offer at its deadline. */
export const offerDeadlineJob = 'end-offer'

export type OfferRefusal =
  | 'guardian refused'
  | 'no place left'
  | 'no site chosen'
  | 'has a place already'
  | 'place is over'

/** The place that would be offered, and until when she could answer. */
type OfferTerms = { siteId: string; expiresAt: Date }

/**
 * May a place of the site that she chose be offered to her now? Her application is locked, and was read under that lock. Holds the site until the end of the transaction: two offers at once
 * for a last place, and one is refused. Nothing is offered that could not be taken any more.
 */
export async function judgeOffer(
  scope: Scope,
  application: ApplicationView,
): Promise<OfferRefusal | OfferTerms> {
  const { siteId, siteZone, campaign, permission } = application
  // She could not take it, and it would stand empty until its deadline.
  if (permission === 'no') return 'guardian refused'
  if (siteId === null) return 'no site chosen'
  const leaves = whenTextsLeave(await textHours(scope), scope.now)
  const expiresAt = offerDeadline(leaves, campaign.edition, siteZone)
  // It is never after the last day: passed before it began, there is nothing left to take.
  if (expiresAt <= scope.now) return 'place is over'
  if ((await lockOtherPlaces(scope, application)).length > 0) return 'has a place already'
  if ((await lockPlacesLeft(scope, siteId)) <= 0) return 'no place left'
  return { siteId, expiresAt }
}

/**
 * Offers a place of the site she chose, holds it until the end of the last day to answer, tells her, and leaves a job for
 * that instant.
 */
export async function makeOffer(
  scope: Scope,
  application: ApplicationView,
  { madeBy, site }: { madeBy: string; site: SiteAddress },
): Promise<OfferRefusal | null> {
  const terms = await judgeOffer(scope, application)
  if (typeof terms === 'string') return terms
  const { id } = application
  const { siteId, expiresAt } = terms
  await Promise.all([
    insertOffer(scope, { applicationId: id, siteId, expiresAt, madeBy }),
    addJob(scope, offerDeadlineJob, { applicationId: id }, { runAt: expiresAt, key: `offer:${id}` }),
  ])
  await tellApplicant(scope, application, { template: 'offer-made', deadline: expiresAt }, site)
  return null
}
