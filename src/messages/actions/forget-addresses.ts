import type { Scope } from '#platform/database/database.ts'

/** Empties messages whose recipients are to be forgotten: that one was written stays, to whom and what does not. */
export async function forgetAddresses(scope: Scope, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await scope.db
    .updateTable('messages')
    .set({ address: null, subject: '', body: '', html: '' })
    .where('organisationId', '=', scope.organisationId)
    .where('id', 'in', ids)
    .execute()
}
