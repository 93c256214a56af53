import { record } from '#platform/audit/record.ts'
import { dayIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { applicationById } from '../application-queries.ts'
import { moveApplication } from '../store.ts'
import { makeOffer } from './make-offer.ts'

/**
 * Offers the free places of a site to those who wait for it, in the order of the decisions that put them there, until the
 * waiting list ends. Called by whatever frees a place, in its own transaction.
 */
export async function offerFreedPlaces(
  scope: Scope,
  siteId: string | null,
  address: SiteAddress,
): Promise<void> {
  if (siteId === null) return
  for (const next of await waitingFor(scope, siteId)) {
    const application = (await applicationById(scope, next.id))!
    const { edition } = application.campaign
    if (dayIn(edition.timeZone, scope.now) > edition.campaign.waitingListEndsOn) return
    const refusal = await makeOffer(scope, application, { madeBy: next.decidedBy, site: address })
    // Who has a place under another file of hers waits for nothing here: the next in line comes.
    if (refusal === 'has a place already') continue
    if (refusal !== null) return
    await moveApplication(scope, next.id, 'waiting', 'offered')
    await record(scope, {
      action: 'application.moved-up',
      subjectId: application.applicant.id,
      object: { kind: 'application', id: next.id },
    })
  }
}

/** Who waits for a site, the first in line first; locked, so that two freed places go to two girls. */
function waitingFor(scope: Scope, siteId: string): Promise<{ id: string; decidedBy: string }[]> {
  return scope.db
    .selectFrom('applications as a')
    .innerJoin('decisions as d', (join) =>
      join
        .onRef('d.organisationId', '=', 'a.organisationId')
        .onRef('d.applicationId', '=', 'a.id')
        .on('d.outcome', '=', 'waiting'),
    )
    .select(['a.id', 'd.decidedBy'])
    .where('a.organisationId', '=', scope.organisationId)
    .where('a.siteId', '=', siteId)
    .where('a.state', '=', 'waiting')
    .orderBy('d.decidedAt')
    .orderBy('a.id')
    .forUpdate('a')
    .execute()
}
