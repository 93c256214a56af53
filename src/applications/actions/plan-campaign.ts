import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'

/**
 * Plans the campaign of an edition; it takes no application until it is opened. Returns its id. An edition has one campaign:
 * planned twice, by a double click, the second finds the first.
 */
export async function planCampaign(
  scope: Scope,
  plan: { editionId: string; name: string; opensOn: string; closesAt: Date },
): Promise<string> {
  const { organisationId } = scope
  await scope.db
    .selectFrom('editions')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('id', '=', plan.editionId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const planned = await scope.db
    .selectFrom('campaigns')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('editionId', '=', plan.editionId)
    .executeTakeFirst()
  if (planned !== undefined) return planned.id
  const id = newId(scope.now)
  await scope.db
    .insertInto('campaigns')
    .values({ organisationId, id, ...plan, createdAt: scope.now })
    .execute()
  await record(scope, { action: 'campaign.planned', object: { kind: 'campaign', id } })
  return id
}
