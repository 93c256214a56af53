import { record } from '#platform/audit/record.ts'
import { dayIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import { type CohortView, completeEnrolments, lastDayOf, lockCohort } from '#src/cohorts/index.ts'
import { certificateNumber, type IssuanceRefusal, issuanceRefusal, seriesOf } from '../certificate.ts'
import { recipientsOf, type Signature } from '../queries.ts'
import { insertCertificates, replaceSignatures, takePlaces } from '../store.ts'

export type Issuance = { cohort: CohortView; signatures: readonly Signature[] }

/**
 * Gives a numbered certificate to everybody who completes and has none yet, in calling order, and completes her
 * enrolment. A second press gives nothing twice. Returns how many were given.
 */
export async function issueDiplomas(
  scope: Scope,
  { cohort, signatures }: Issuance,
): Promise<{ issued: number } | { refused: IssuanceRefusal }> {
  const { state } = await lockCohort(scope, cohort.id)
  const completing = (await recipientsOf(scope, cohort)).filter(({ completes }) => completes)
  const today = dayIn(cohort.site.zone, scope.now)
  const refused = issuanceRefusal({
    cohort: state,
    lastDay: await lastDayOf(scope, cohort.id),
    today,
    completing: completing.length,
  })
  if (refused !== null) return { refused }
  await replaceSignatures(scope, cohort.id, signatures)
  const without = completing.filter(({ certificate }) => certificate === null)
  if (without.length === 0) return { issued: 0 }
  const series = seriesOf(cohort.programme.key, cohort.edition.year)
  const first = await takePlaces(scope, series, without.length)
  await insertCertificates(
    scope,
    without.map(({ enrolmentId }, index) => ({
      enrolmentId,
      number: certificateNumber(series, first + index),
    })),
  )
  await completeEnrolments(
    scope,
    without.map(({ enrolmentId }) => enrolmentId),
  )
  await recordEach(scope, without)
  return { issued: without.length }
}

/** One line in each girl's own log. */
async function recordEach(
  scope: Scope,
  girls: readonly { personId: string; enrolmentId: string }[],
): Promise<void> {
  for (const { personId, enrolmentId } of girls) {
    await record(scope, {
      action: 'diploma.issued',
      subjectId: personId,
      object: { kind: 'enrolment', id: enrolmentId },
    })
  }
}
