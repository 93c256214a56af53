import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import type { Signature } from './queries.ts'

/**
 * Takes the next places of a series and returns the first. The row of the series stays locked until the end of the
 * transaction: whoever issues at the same time waits, and no number is given twice or lost.
 */
export async function takePlaces(scope: Scope, series: string, count: number): Promise<number> {
  const { lastNumber } = await scope.db
    .insertInto('certificateSeries')
    .values({ organisationId: scope.organisationId, series, lastNumber: count })
    .onConflict((conflict) =>
      conflict
        .columns(['organisationId', 'series'])
        .doUpdateSet((eb) => ({ lastNumber: eb('certificateSeries.lastNumber', '+', count) })),
    )
    .returning('lastNumber')
    .executeTakeFirstOrThrow()
  return lastNumber - count + 1
}

/** Writes one certificate for each enrolment, with its number. */
export async function insertCertificates(
  scope: Scope,
  certificates: readonly { enrolmentId: string; number: string }[],
): Promise<void> {
  const { organisationId, now, actor } = scope
  await scope.db
    .insertInto('certificates')
    .values(
      certificates.map((certificate) => ({
        organisationId,
        id: newId(now),
        ...certificate,
        issuedAt: now,
        issuedBy: actor.id!,
      })),
    )
    .execute()
}

/** Writes who signs, in place of whoever was written before. */
export async function replaceSignatures(
  scope: Scope,
  cohortId: string,
  signatures: readonly Signature[],
): Promise<void> {
  const { organisationId } = scope
  await scope.db
    .deleteFrom('diplomaSignatures')
    .where('organisationId', '=', organisationId)
    .where('cohortId', '=', cohortId)
    .execute()
  await scope.db
    .insertInto('diplomaSignatures')
    .values(signatures.map((signature, position) => ({ organisationId, cohortId, position, ...signature })))
    .execute()
}
