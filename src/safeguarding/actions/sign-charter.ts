import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { charterVersion } from '../guidance.ts'

/** She signs, for herself only, the charter in force. `changed`: what she read is not in force any more. Twice is once. */
export async function signCharter(scope: Scope, version: string): Promise<'changed' | null> {
  if (version !== charterVersion) return 'changed'
  const { organisationId, now, actor } = scope
  const { numInsertedOrUpdatedRows } = await scope.db
    .insertInto('chartersSigned')
    .values({ organisationId, personId: actor.id!, version, signedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return null
  await record(scope, { action: 'charter.signed', subjectId: actor.id!, details: { version } })
  return null
}
