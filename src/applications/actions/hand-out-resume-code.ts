import type { Scope } from '#platform/database/database.ts'
import { hashOf, newReadableCode } from '#platform/ids/ids.ts'

/** Makes a new code for an application and returns it; the code before it stops working. */
export async function handOutResumeCode(scope: Scope, applicationId: string): Promise<string> {
  const code = newReadableCode()
  const made = { codeHash: hashOf(code), madeAt: scope.now, faults: 0, closedUntil: null }
  await scope.db
    .insertInto('resumeCodes')
    .values({ organisationId: scope.organisationId, applicationId, ...made })
    .onConflict((conflict) => conflict.columns(['organisationId', 'applicationId']).doUpdateSet(made))
    .execute()
  return code
}
