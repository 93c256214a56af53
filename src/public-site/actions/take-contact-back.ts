import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'

/**
 * Erases a contact from every list on which it was left, by whomever. It is never said whether there was one: whoever asks could
 * learn who waits.
 */
export async function takeContactBack(
  scope: Scope,
  { email, phone }: { email: string | null; phone: string | null },
): Promise<void> {
  const erased = await scope.db
    .deleteFrom('leads')
    .where('organisationId', '=', scope.organisationId)
    .where((eb) => (email === null ? eb('phone', '=', phone) : eb('email', '=', email)))
    .returning('id')
    .execute()
  for (const { id } of erased)
    await record(scope, { action: 'lead.taken-back', object: { kind: 'lead', id } })
}
