import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { applicationById } from '../application-queries.ts'
import { isWaitingOver } from '../application-view.ts'
import { moveApplication } from '../store.ts'
import { lockWaitingList } from '../waiting-list-queries.ts'
import { makeOffer } from './make-offer.ts'

/**
 * Offers the free places of a site to those who wait for it, those whom the board put first before those who wait in turn,
 * until the waiting list ends. Called by whatever frees a place, in its own transaction.
 */
export async function offerFreedPlaces(
  scope: Scope,
  siteId: string | null,
  address: SiteAddress,
): Promise<void> {
  if (siteId === null) return
  for (const next of await lockWaitingList(scope, siteId)) {
    const application = (await applicationById(scope, next.id))!
    if (isWaitingOver(application, scope.now)) return
    const refusal = await makeOffer(scope, application, { madeBy: next.decidedBy, site: address })
    // Who has a place under another file of hers waits for nothing here, and whose guardian says no could not take it: the next in
    // line comes, and she keeps her turn.
    if (refusal === 'has a place already' || refusal === 'guardian refused') continue
    if (refusal !== null) return
    await moveApplication(scope, next.id, 'waiting', 'offered')
    await record(scope, {
      action: 'application.moved-up',
      subjectId: application.applicant.id,
      object: { kind: 'application', id: next.id },
    })
  }
}
