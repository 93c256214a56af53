import { record } from '#platform/audit/record.ts'
import { dayIn } from '#platform/clock/clock.ts'
import type { Scope } from '#platform/database/database.ts'
import { type CohortView, completeEnrolments, lastDayOf, lockCohort } from '#src/cohorts/index.ts'
import {
  certificateNumber,
  type IssuanceRefusal,
  isSignedBy,
  issuanceRefusal,
  type Signature,
  seriesOf,
} from '../certificate.ts'
import { type Recipient, recipientsOf } from '../queries.ts'
import { insertCertificates, rewriteCertificate, takePlaces } from '../store.ts'

type Issuance = {
  cohort: CohortView
  signatures: readonly Signature[]
  /** Those given before are made again with these signatures. */
  again?: boolean
}

/**
 * Gives a numbered certificate to everybody who completes and has none yet, in calling order, and completes her
 * enrolment. A second press gives nothing twice, and changes nothing on what was given, unless
 * those given are to be made again. Returns how many were given, and made again.
 */
export async function issueDiplomas(
  scope: Scope,
  { cohort, signatures, again = false }: Issuance,
): Promise<{ issued: number; remade: number } | { refused: IssuanceRefusal }> {
  const { state } = await lockCohort(scope, cohort.id)
  const recipients = await recipientsOf(scope, cohort)
  const completing = recipients.filter(({ completes }) => completes)
  const today = dayIn(cohort.site.zone, scope.now)
  const refused = issuanceRefusal({
    cohort: state,
    lastDay: await lastDayOf(scope, cohort.id),
    today,
    completing: completing.length,
  })
  if (refused !== null) return { refused }
  const remade = again ? await signAgain(scope, recipients, signatures) : 0
  const without = completing.filter(({ certificate }) => certificate === null)
  if (without.length === 0) return { issued: 0, remade }
  const series = seriesOf(cohort.programme.key, cohort.edition.year)
  const first = await takePlaces(scope, series, without.length)
  await insertCertificates(
    scope,
    without.map(({ enrolmentId, completion: { attendedMinutes, taughtMinutes } }, index) => ({
      enrolmentId,
      number: certificateNumber(series, first + index),
      attendedMinutes,
      taughtMinutes,
      signatures,
    })),
  )
  await completeEnrolments(
    scope,
    without.map(({ enrolmentId }) => enrolmentId),
  )
  await recordEach(scope, 'diploma.issued', without)
  return { issued: without.length, remade }
}

/** Each diploma that bears other signatures, under its own number: the papers are to be taken back. */
async function signAgain(
  scope: Scope,
  girls: readonly Recipient[],
  signatures: readonly Signature[],
): Promise<number> {
  const signedOtherwise = girls.filter(
    ({ certificate }) => certificate !== null && !isSignedBy(certificate, signatures),
  )
  for (const { certificate } of signedOtherwise)
    await rewriteCertificate(scope, certificate!.id, { ...certificate!, signatures })
  await recordEach(scope, 'diploma.reissued', signedOtherwise)
  return signedOtherwise.length
}

/** One line in each girl's own log. */
async function recordEach(
  scope: Scope,
  action: 'diploma.issued' | 'diploma.reissued',
  girls: readonly Recipient[],
): Promise<void> {
  for (const { personId, enrolmentId } of girls) {
    await record(scope, { action, subjectId: personId, object: { kind: 'enrolment', id: enrolmentId } })
  }
}
