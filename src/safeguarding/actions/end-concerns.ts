import { sql } from 'kysely'
import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { keptHere } from '../kept-queries.ts'

/**
 * Ends what concerns have kept for long enough since they were closed: the contact of whoever raised one, then the whole.
 * For a nightly job, which sees none of them; how many is written for officers only, since a count says too much.
 */
export async function endConcerns(scope: Scope): Promise<void> {
  const { concernContacts, concerns } = await keptHere(scope)
  const { rows } = await sql<{ ended: number }>`
    select platform.end_concerns(${scope.now}, ${concernContacts}, ${concerns}) as ended`.execute(scope.db)
  const count = rows[0]?.ended ?? 0
  if (count > 0) await record(scope, { action: 'concerns.ended', class: 'officer', details: { count } })
}
