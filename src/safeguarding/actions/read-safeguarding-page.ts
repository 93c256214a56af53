import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { pageVersion } from '../guidance.ts'

/** She says that she has read the safeguarding page. `changed`: what she read is not in force any more. Twice is once. */
export async function readSafeguardingPage(scope: Scope, version: string): Promise<'changed' | null> {
  if (version !== pageVersion) return 'changed'
  const { organisationId, now, actor } = scope
  const { numInsertedOrUpdatedRows } = await scope.db
    .insertInto('safeguardingRead')
    .values({ organisationId, personId: actor.id!, version, readAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return null
  await record(scope, { action: 'safeguarding-page.read', subjectId: actor.id!, details: { version } })
  return null
}
