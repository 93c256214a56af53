import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { type CampaignDates, type DatingRefusal, seenDates, whyNotDate } from '../campaign.ts'
import { lockCampaignDates } from '../store.ts'

/** `seen`: the dates that stood on the page when somebody began to type, as one word. `today`: in the edition's zone. */
type Dating = { campaignId: string; seen: string; dates: CampaignDates; today: string }

type DatingRefused =
  | { refused: DatingRefusal }
  /** Somebody changed them meanwhile. */
  | { refused: 'changed' }

/** Changes when a campaign opens (`YYYY-MM-DD`) and the instant at which it closes. Its state is moved apart. Null when done. */
export async function changeCampaignDates(
  scope: Scope,
  { campaignId: id, seen, dates, today }: Dating,
): Promise<DatingRefused | null> {
  const standing = await lockCampaignDates(scope, id)
  if (seenDates(standing) === seenDates(dates)) return null
  if (seenDates(standing) !== seen) return { refused: 'changed' }
  const refused = whyNotDate(standing, dates, { now: scope.now, today })
  if (refused !== null) return { refused }
  await scope.db
    .updateTable('campaigns')
    .set(dates)
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', id)
    .execute()
  await record(scope, {
    action: 'campaign.dated',
    object: { kind: 'campaign', id },
    details: { opensOn: dates.opensOn, closesAt: dates.closesAt.toISOString() },
  })
  return null
}
