import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { type WaitingRefusal, whyNotWaitUntil } from '../campaign.ts'
import { campaignById } from '../queries.ts'
import { holdCampaign } from '../store.ts'

/**
 * Moves the last day of a campaign's waiting list (`YYYY-MM-DD`): whoever waits reads it on her page at once. `seen`: the day that
 * stood there when somebody began to type; `changed`: another one stands there now. `today`: the latest among its sites.
 */
export async function changeWaitingList(
  scope: Scope,
  { campaignId: id, seen, until, today }: { campaignId: string; seen: string; until: string; today: string },
): Promise<WaitingRefusal | 'changed' | null> {
  await holdCampaign(scope, id, 'for update')
  const campaign = (await campaignById(scope, id))!
  const { waitingUntil, edition } = campaign
  if (waitingUntil === until) return null
  if (waitingUntil !== seen) return 'changed'
  const refused = whyNotWaitUntil({ ...campaign, lastDay: edition.lastDay }, until, today)
  if (refused !== null) return refused
  await scope.db
    .updateTable('campaigns')
    .set({ waitingUntil: until })
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', id)
    .execute()
  await record(scope, {
    action: 'campaign.waiting-list-dated',
    object: { kind: 'campaign', id },
    details: { until },
  })
  return null
}
