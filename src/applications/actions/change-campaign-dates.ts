import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'

/** Changes when a campaign opens (`YYYY-MM-DD`) and the instant at which it closes. Its state is moved apart. */
export async function changeCampaignDates(
  scope: Scope,
  id: string,
  dates: { opensOn: string; closesAt: Date },
): Promise<void> {
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
}
