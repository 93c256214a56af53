import type { Context } from 'hono'
import { type RawBuilder, sql } from 'kysely'
import { isId } from '#platform/ids/ids.ts'
import type { TenantEnv } from '#src/organisations/index.ts'

/**
 * Has the visitor rated this file without its name, and is it undecided? Then no page says whose it is, also where another role
 * of hers opens applications: she decides it, or leaves it to others, as she rated it.
 */
export async function hasRatedBlind(c: Context<TenantEnv>, applicationId: string): Promise<boolean> {
  const readerId = readerOf(c)
  if (readerId === null || !isId(applicationId)) return false
  const { db, organisationId } = c.get('scope')
  const rated = await db
    .selectFrom('undecidedReviews')
    .select('applicationId')
    .where('organisationId', '=', organisationId)
    .where('applicationId', '=', applicationId)
    .where('readerId', '=', readerId)
    .executeTakeFirst()
  return rated !== undefined
}

/** The visitor, when she rates somewhere; nothing is asked of the database for everybody else. */
export function readerOf(c: Context<TenantEnv>): string | null {
  const visitor = c.get('visitor')
  return visitor?.grants.some(({ role }) => role === 'reader') ? visitor.personId : null
}

/** The same of each application `a` of a list. */
export function ratedBlindBy(readerId: string | null): RawBuilder<boolean> {
  if (readerId === null) return sql<boolean>`false`
  return sql<boolean>`exists (select from undecided_reviews u where u.organisation_id = a.organisation_id
    and u.application_id = a.id and u.reader_id = ${readerId})`
}
