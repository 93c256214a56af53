import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { organisationDay } from '#src/organisations/index.ts'

/** Erases what mailings said once their time is over; who was written to, when, stays. Returns how many. */
export async function eraseMailingWords(scope: Scope): Promise<number> {
  const today = await organisationDay(scope)
  const { numUpdatedRows } = await scope.db
    .updateTable('mailings')
    .set({ words: '{}' })
    .where('organisationId', '=', scope.organisationId)
    .where('wordsUntil', '<', today)
    .where('words', '!=', '{}')
    .executeTakeFirstOrThrow()
  const erased = Number(numUpdatedRows)
  if (erased > 0) await record(scope, { action: 'mailing.words-erased', details: { count: erased } })
  return erased
}
