import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { addJob } from '#platform/jobs/add-job.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import type { ApplicationView } from '../application-view.ts'
import { offerDeadline } from '../offer-deadline.ts'
import { insertOffer } from '../offer-store.ts'
import { lockPlacesLeft } from '../store.ts'
import { tellApplicant } from './tell-applicant.ts'

/** The name of the job that ends an offer at its deadline. */
export const offerDeadlineJob = 'end-offer'

export type OfferRefusal = 'no place left' | 'no site chosen' | 'has a place already'

/**
 * Offers a place of the site she chose, holds it until the end of the last day to answer, tells her, and leaves a job for
 * that instant. Two offers at once for a last place: one is refused.
 */
export async function makeOffer(
  scope: Scope,
  application: ApplicationView,
  { madeBy, site }: { madeBy: string; site: SiteAddress },
): Promise<OfferRefusal | null> {
  const { id, siteId, campaign } = application
  if (siteId === null) return 'no site chosen'
  if (await hasPlaceUnderAnotherFile(scope, application)) return 'has a place already'
  if ((await lockPlacesLeft(scope, siteId)) <= 0) return 'no place left'
  const expiresAt = offerDeadline(scope.now, campaign.edition)
  await Promise.all([
    insertOffer(scope, { applicationId: id, siteId, expiresAt, madeBy }),
    addJob(scope, offerDeadlineJob, { applicationId: id }, { runAt: expiresAt, key: `offer:${id}` }),
  ])
  await tellApplicant(scope, application, { template: 'offer-made', deadline: expiresAt }, site)
  return null
}

/**
 * Has she a place in this edition, offered or taken, under another file that the team said is hers (`src/doubles`)? Two offers
 * to one girl come one after the other.
 */
async function hasPlaceUnderAnotherFile(
  { db, organisationId }: Scope,
  { id, applicant, campaign }: ApplicationView,
): Promise<boolean> {
  const { rows } = await sql<{ oneId: string }>`select one_id as "oneId" from one_person
    where organisation_id = ${organisationId} and person_id = ${applicant.id}`.execute(db)
  const { oneId } = rows[0]!
  await sql`select pg_advisory_xact_lock(hashtextextended('place of ' || ${oneId}::text, 0))`.execute(db)
  const places = await sql<{ id: string }>`
    select a.id from people p
    join applications a on a.organisation_id = p.organisation_id and a.applicant_id = p.id and a.id <> ${id}
      and a.state in ('offered', 'accepted')
    join campaigns c on c.organisation_id = a.organisation_id and c.id = a.campaign_id
      and c.edition_id = ${campaign.editionId}
    where p.organisation_id = ${organisationId} and (p.id = ${oneId} or p.merged_into = ${oneId})`.execute(db)
  return places.rows.length > 0
}
