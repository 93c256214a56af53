import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { type CohortView, lockCohort } from '#src/cohorts/index.ts'
import { saysOtherHours } from '../certificate.ts'
import { recipientsOf } from '../queries.ts'
import { rewriteCertificate } from '../store.ts'

/**
 * Makes a diploma again with the name and the hours that she has now, under its own number and signatures: the old paper is to
 * be taken back. A second press finds them on it and changes nothing.
 */
export async function reissueDiploma(
  scope: Scope,
  { cohort, certificateId }: { cohort: CohortView; certificateId: string },
): Promise<'unknown' | null> {
  await lockCohort(scope, cohort.id)
  const girl = (await recipientsOf(scope, cohort)).find(
    ({ certificate }) => certificate?.id === certificateId,
  )
  if (!girl?.certificate) return 'unknown'
  const { certificate, completion } = girl
  if (certificate.printedName === null && !saysOtherHours(certificate, completion)) return null
  const { attendedMinutes, taughtMinutes } = completion
  await rewriteCertificate(scope, certificateId, { ...certificate, attendedMinutes, taughtMinutes })
  await record(scope, {
    action: 'diploma.reissued',
    subjectId: girl.personId,
    object: { kind: 'enrolment', id: girl.enrolmentId },
  })
  return null
}
