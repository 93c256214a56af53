import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import type { ApplicationView } from '../application-view.ts'
import type { Fact, FactAnswer, soleGuardian } from '../fact.ts'

/** Writes down what is known, with its source. Another statement is another row: the last one counts. */
export async function stateFact(
  scope: Scope,
  { id: applicationId, applicant }: Pick<ApplicationView, 'id' | 'applicant'>,
  stated: { fact: Fact | typeof soleGuardian; answer: FactAnswer; source: string },
): Promise<void> {
  const { organisationId, now, actor } = scope
  const id = newId(now)
  await Promise.all([
    scope.db
      .insertInto('applicationFacts')
      .values({ organisationId, id, applicationId, ...stated, statedAt: now, statedBy: actor.id! })
      .execute(),
    record(scope, {
      action: 'application.fact-stated',
      subjectId: applicant.id,
      object: { kind: 'application', id: applicationId },
    }),
  ])
}
