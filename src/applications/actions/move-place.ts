import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { Conflict } from '#platform/http/errors.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { lockApplication, lockPlaces } from '../store.ts'
import { lockWaitingList } from '../waiting-list-queries.ts'
import { offerFreedPlaces } from './offer-freed-places.ts'

/**
 * The place that is hers goes on at another site of her edition: her file lies there from now on, and the place that she leaves goes to whoever waits
 * for it. Refused where no place is free. Called by whoever transfers her, in that transaction and after her application was locked. Locks in the
 * order of every offer, the list before its site, and the two sites by their ids: two places that cross do not wait for each other for ever.
 */
export async function movePlace(
  scope: Scope,
  { applicationId, toSiteId }: { applicationId: string; toSiteId: string },
  address: SiteAddress,
): Promise<'no place there' | null> {
  const { state, siteId, applicantId } = await lockApplication(scope, applicationId)
  if (siteId === toSiteId) return null
  if (state !== 'accepted' || siteId === null) throw new Conflict('application')
  await lockWaitingList(scope, siteId)
  for (const id of [siteId, toSiteId].sort()) {
    const { capacity, taken } = await lockPlaces(scope, id)
    if (id === toSiteId && taken >= capacity) return 'no place there'
  }
  await scope.db
    .updateTable('applications')
    .set({ siteId: toSiteId })
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', applicationId)
    .execute()
  await record(scope, {
    action: 'application.place-moved',
    subjectId: applicantId,
    object: { kind: 'application', id: applicationId },
    details: { from: siteId, to: toSiteId },
  })
  await offerFreedPlaces(scope, siteId, address)
  return null
}
