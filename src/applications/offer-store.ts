import { sql } from 'kysely'
import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import type { ApplicationView } from './application-view.ts'

type OfferEnd = 'accepted' | 'refused' | 'expired' | 'cancelled'

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

/**
 * The places that she has in this edition under other files that the team said are hers (`src/doubles`), offered or taken.
 * Until the end of the transaction no other place of hers is offered or taken.
 */
export async function lockOtherPlaces(
  { db, organisationId }: Scope,
  { id, applicant, campaign }: ApplicationView,
): Promise<('offered' | 'accepted')[]> {
  const { rows } = await sql<{ oneId: string }>`select one_id as "oneId" from one_person
    where organisation_id = ${organisationId} and person_id = ${applicant.id}`.execute(db)
  const { oneId } = rows[0]!
  await sql`select pg_advisory_xact_lock(hashtextextended('place of ' || ${oneId}::text, 0))`.execute(db)
  const places = await sql<{ state: 'offered' | 'accepted' }>`
    select a.state from people p
    join applications a on a.organisation_id = p.organisation_id and a.applicant_id = p.id and a.id <> ${id}
      and a.state in ('offered', 'accepted')
    join campaigns c on c.organisation_id = a.organisation_id and c.id = a.campaign_id
      and c.edition_id = ${campaign.editionId}
    where p.organisation_id = ${organisationId} and (p.id = ${oneId} or p.merged_into = ${oneId})`.execute(db)
  return places.rows.map(({ state }) => state)
}
