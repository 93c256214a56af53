import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { statement } from '#platform/database/statement.ts'
import { hashOf } from '#platform/ids/ids.ts'
import type { LinkFinder, LinkPurpose } from '#src/organisations/index.ts'

/** A link that opens now. Its token is nowhere: nobody can show it again, only hand out another. */
export type OpenLink = {
  id: string
  purpose: LinkPurpose
  holderId: string
  createdAt: Date
  /** It went to her own contact; false when it was shown on somebody else's screen. */
  sent: boolean
  expiresAt: Date
}

/** The links on one thing that open now, newest first. */
export async function openLinksOn(scope: Scope, objectId: string): Promise<OpenLink[]> {
  const rows = await scope.db
    .selectFrom('links')
    .select(['id', 'purpose', 'holderId', 'createdAt', 'sent', 'expiresAt'])
    .where('organisationId', '=', scope.organisationId)
    .where('objectId', '=', objectId)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', scope.now)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, purpose: row.purpose as LinkPurpose }))
}

/** Does a link open still? Asked once what it opens is locked, as whoever ends it does. */
export async function stillOpens(scope: Scope, id: string): Promise<boolean> {
  const row = await scope.db
    .selectFrom('links')
    .select('id')
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** The link of an address such as `/o/slug/application/token/...`. It leaves with the first statements of its request. */
export const linkOfAddress: LinkFinder = async (trx, { path, now }) => {
  const [, token] = /^\/o\/[^/]+\/[a-z-]+\/([\w-]{22})(?:\/|$)/.exec(path) ?? []
  if (token === undefined) return undefined
  const [row] = await linkInForce(trx, { tokenHash: hashOf(token), now })
  return row && { ...row, purpose: row.purpose as LinkPurpose }
}

// The organisation is opened by a statement of the same turn: what its id is, is not known here yet.
const linkInForce = statement((db, { tokenHash, now }: { tokenHash: Buffer; now: Date }) =>
  db
    .selectFrom('links')
    .select(['id', 'purpose', 'holderId', 'aboutId', 'objectId', 'sent'])
    .where('organisationId', '=', sql<string>`platform.current_organisation()`)
    .where('tokenHash', '=', tokenHash)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now),
)
