import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'

/**
 * Erases the words of messages that nothing could carry: they hold links, which are keys. That there was one, to whom and
 * about what stays. Returns how many; for a nightly job, never in a demonstration, whose outbox shows them.
 */
export async function eraseUnsentWords(scope: Scope): Promise<number> {
  const { numUpdatedRows } = await scope.db
    .updateTable('messages')
    .set({ body: '', html: '' })
    .where('organisationId', '=', scope.organisationId)
    .where('state', '=', 'kept')
    .where((eb) => eb.or([eb('body', '!=', ''), eb('html', '!=', '')]))
    .executeTakeFirstOrThrow()
  const erased = Number(numUpdatedRows)
  if (erased > 0) await record(scope, { action: 'messages.words-erased', details: { count: erased } })
  return erased
}
