import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { hashOf, newReadableCode } from '#platform/ids/ids.ts'
import type { ApplicationView } from '../application-view.ts'

/** Makes a new code for an application and returns it; the code before it stops working. */
export async function handOutResumeCode(
  scope: Scope,
  { id: applicationId, applicant }: Pick<ApplicationView, 'id' | 'applicant'>,
): Promise<string> {
  const code = newReadableCode()
  const made = { codeHash: hashOf(code), madeAt: scope.now, faults: 0, closedUntil: null }
  await scope.db
    .insertInto('resumeCodes')
    .values({ organisationId: scope.organisationId, applicationId, ...made })
    .onConflict((conflict) => conflict.columns(['organisationId', 'applicationId']).doUpdateSet(made))
    .execute()
  const object = { kind: 'application', id: applicationId }
  await record(scope, { action: 'resume-code.given', subjectId: applicant.id, object })
  return code
}
