import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'

export type OfferEnd = 'accepted' | 'refused' | 'expired' | 'cancelled'

/** Writes an offer that holds a place of the site until its deadline. */
export async function insertOffer(
  scope: Scope,
  offer: { applicationId: string; siteId: string; expiresAt: Date; madeBy: string },
): Promise<void> {
  const { organisationId, now } = scope
  await scope.db
    .insertInto('offers')
    .values({ organisationId, id: newId(now), madeAt: now, ...offer })
    .execute()
}

/** Ends the open offer of an application and says how. */
export async function closeOffer(
  scope: Scope,
  { applicationId, applicantId }: { applicationId: string; applicantId: string },
  answer: OfferEnd,
): Promise<void> {
  await Promise.all([
    scope.db
      .updateTable('offers')
      .set({ answer, answeredAt: scope.now })
      .where('organisationId', '=', scope.organisationId)
      .where('applicationId', '=', applicationId)
      .where('answer', 'is', null)
      .execute(),
    record(scope, {
      action: `offer.${answer}`,
      subjectId: applicantId,
      object: { kind: 'application', id: applicationId },
    }),
  ])
}
