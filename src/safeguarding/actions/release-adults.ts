import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'

/** A cohort does not take place: nobody is listed beside it any more. That somebody was stays written. The cohort is locked. */
export async function releaseAdults(scope: Scope, cohortId: string): Promise<void> {
  const listed = await scope.db
    .updateTable('cohortAdults')
    .set({ removedBy: scope.actor.id!, removedAt: scope.now })
    .where('organisationId', '=', scope.organisationId)
    .where('cohortId', '=', cohortId)
    .where('removedAt', 'is', null)
    .returning('personId')
    .execute()
  for (const { personId } of listed) {
    await record(scope, {
      action: 'adult.removed',
      subjectId: personId,
      object: { kind: 'cohort', id: cohortId },
      details: { because: 'cohort given up' },
    })
  }
}
