import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { reachedRows } from './human-queries.ts'
import { holdUnerased } from './unerased-guards.ts'

/**
 * Until the end of the transaction nobody says of others of this organisation that they are one, or takes it back: what pairs hang
 * together is asked and changed by one deed after the other. Before anything else is locked.
 */
export async function lockHumans({ db, organisationId }: Scope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('doubles ' || ${organisationId}::text, 0))`.execute(
    db,
  )
}

/** The same, and none of the rows of this girl or of her guardians is erased meanwhile. */
export async function holdHuman(scope: Scope, personId: string): Promise<void> {
  await lockHumans(scope)
  const { hers, guardians } = await reachedRows(scope, personId)
  await holdUnerased(
    scope,
    [...hers, ...guardians].map(({ id }) => id),
  )
}
