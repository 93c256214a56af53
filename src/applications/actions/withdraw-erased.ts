import type { Scope } from '#platform/database/database.ts'
import type { SiteAddress } from '#src/organisations/index.ts'
import { giveUpPlace } from './give-up-place.ts'

/**
 * Before people are erased: what they sent leaves its campaign, and a place that was offered moves on. Drafts stay drafts, and
 * a place that was taken stays in the figures.
 */
export async function withdrawErased(
  scope: Scope,
  { personIds, site }: { personIds: readonly string[]; site: SiteAddress },
): Promise<void> {
  const sent = await scope.db
    .selectFrom('applications')
    .select('id')
    .where('organisationId', '=', scope.organisationId)
    .where('applicantId', 'in', personIds)
    .where('state', 'in', ['submitted', 'under review', 'offered', 'waiting', 'declined'])
    .orderBy('id')
    .execute()
  for (const { id } of sent) await giveUpPlace(scope, id, site)
}
