import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'

/** Erases the links that open nothing any more, expired or ended. Returns how many; for a nightly job. */
export async function eraseEndedLinks(scope: Scope): Promise<number> {
  const { numDeletedRows } = await scope.db
    .deleteFrom('links')
    .where('organisationId', '=', scope.organisationId)
    .where((eb) => eb.or([eb('expiresAt', '<=', scope.now), eb('revokedAt', '<=', scope.now)]))
    .executeTakeFirstOrThrow()
  const erased = Number(numDeletedRows)
  if (erased > 0) await record(scope, { action: 'links.erased', details: { count: erased } })
  return erased
}
