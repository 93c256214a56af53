import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'

/** Plans a campaign for an edition; it takes no application until it is opened. Returns its id. */
export async function planCampaign(
  scope: Scope,
  plan: { editionId: string; name: string; opensOn: string; closesAt: Date },
): Promise<string> {
  const id = newId(scope.now)
  await scope.db
    .insertInto('campaigns')
    .values({ organisationId: scope.organisationId, id, ...plan, createdAt: scope.now })
    .execute()
  return id
}
