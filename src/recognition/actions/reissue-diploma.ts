import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { type CohortView, lockCohort } from '#src/cohorts/index.ts'
import { recipientsOf } from '../queries.ts'

/**
 * Makes a diploma again at the name that she has now, under its own number: the paper with the old name is to be taken back.
 * A second press finds her name on it and changes nothing.
 */
export async function reissueDiploma(
  scope: Scope,
  { cohort, certificateId }: { cohort: CohortView; certificateId: string },
): Promise<'unknown' | null> {
  await lockCohort(scope, cohort.id)
  const girl = (await recipientsOf(scope, cohort)).find(
    ({ certificate }) => certificate?.id === certificateId,
  )
  if (girl === undefined) return 'unknown'
  if (girl.certificate?.printedName === null) return null
  await scope.db
    .updateTable('certificates')
    .set({ reissuedAt: scope.now, reissuedBy: scope.actor.id })
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', certificateId)
    .execute()
  await record(scope, {
    action: 'diploma.reissued',
    subjectId: girl.personId,
    object: { kind: 'enrolment', id: girl.enrolmentId },
  })
  return null
}
