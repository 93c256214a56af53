import type { Scope } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/errors.ts'

/**
 * Nobody of these is erased before the deed is done, and a deed that comes after an erasure finds nobody. Whom it is about
 * first, then the others, as erasing locks a girl and then her guardians, and before anything else is locked. Deeds do not
 * wait for each other here: only erasing locks a whole person.
 */
export async function holdUnerased(scope: Scope, ids: readonly string[]): Promise<void> {
  for (const id of new Set(ids)) {
    const held = await unerased(scope, id).forKeyShare().executeTakeFirst()
    if (held === undefined) throw new NotFound()
  }
}

/**
 * The same for one person, whose deeds wait for each other: two who renew her links, give her a role or see her check at once.
 * Whoever was erased meanwhile is not found.
 */
export async function lockHolder(scope: Scope, holderId: string): Promise<void> {
  const held = await unerased(scope, holderId).forNoKeyUpdate().executeTakeFirst()
  if (held === undefined) throw new NotFound()
}

function unerased({ db, organisationId }: Scope, id: string) {
  return db
    .selectFrom('people')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .where('erasedAt', 'is', null)
}
