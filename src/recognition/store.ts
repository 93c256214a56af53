import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import type { Printed } from './certificate.ts'

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

/** Writes one certificate for each girl, with its number and what it says. */
export async function insertCertificates(
  scope: Scope,
  certificates: readonly (Printed & { enrolmentId: string; number: string })[],
): Promise<void> {
  const { organisationId, now, actor } = scope
  await scope.db
    .insertInto('certificates')
    .values(
      certificates.map(({ enrolmentId, number, ...printed }) => ({
        organisationId,
        id: newId(now),
        enrolmentId,
        number,
        ...columnsOf(printed),
        issuedAt: now,
        issuedBy: actor.id!,
      })),
    )
    .execute()
}

/** Writes what a diploma says from now on, under its own number: it is made again. Her name is always the one of that day. */
export async function rewriteCertificate(scope: Scope, id: string, printed: Printed): Promise<void> {
  await scope.db
    .updateTable('certificates')
    .set({ ...columnsOf(printed), reissuedAt: scope.now, reissuedBy: scope.actor.id })
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', id)
    .execute()
}

function columnsOf({ attendedMinutes, taughtMinutes, signatures }: Printed) {
  return { attendedMinutes, taughtMinutes, signatures: JSON.stringify(signatures) }
}
