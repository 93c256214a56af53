import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import type { Quotation } from '../counted-total.ts'

/** Keeps what the organisation once published, word for word: shown as a quotation, never computed with. */
export async function quotePublication(scope: Scope, quotation: Omit<Quotation, 'id'>): Promise<string> {
  const id = newId(scope.now)
  await scope.db
    .insertInto('quotations')
    .values({
      organisationId: scope.organisationId,
      id,
      ...quotation,
      enteredBy: scope.actor.id!,
      enteredAt: scope.now,
    })
    .execute()
  await record(scope, { action: 'quotation.entered', object: { kind: 'quotation', id } })
  return id
}
