import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import { statement } from '#platform/database/statement.ts'
import { hashOf } from '#platform/ids/ids.ts'
import type { LinkFinder, LinkPurpose } from '#src/organisations/index.ts'

/** How its holder got a link: in a message, on the screen on which she stood, or by the code of her application. */
export type LinkWay = 'message' | 'screen' | 'code'

/** A link that opens now. Its token is nowhere: nobody can show it again, only hand out another. */
export type OpenLink = {
  id: string
  purpose: LinkPurpose
  holderId: string
  createdAt: Date
  /** It went to her own contact; false when it was shown on somebody else's screen. */
  sent: boolean
  /** Null where it was given before this was kept. */
  way: LinkWay | null
  expiresAt: Date
}

/**
 * When a link ends by itself. A guardian's opens nothing from the minute on which nobody signs for her any more where she is, whatever
 * end it was given: a birth date may be corrected, and the job that revokes it comes after.
 */
const ends = () => sql<Date>`case purpose when 'guardian'
  then least(expires_at, platform.majority_begins(organisation_id, object_id)) else expires_at end`

/** Does its holder answer no more for whom it is about? Then it opens nothing, also one that was made while the team took her off. */
const holderHasEnded = () => sql<boolean>`exists (select from guardianship_ends z
  where z.organisation_id = links.organisation_id and z.child_id = links.about_id and z.guardian_id = links.holder_id)`

/** The links on one thing that open now, newest first. */
export async function openLinksOn(scope: Scope, objectId: string): Promise<OpenLink[]> {
  const rows = await scope.db
    .selectFrom('links')
    .select(['id', 'purpose', 'holderId', 'createdAt', 'sent', 'way', ends().as('expiresAt')])
    .where('organisationId', '=', scope.organisationId)
    .where('objectId', '=', objectId)
    .where('revokedAt', 'is', null)
    .where(ends(), '>', scope.now)
    .where(holderHasEnded(), '=', false)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    ...row,
    purpose: row.purpose as LinkPurpose,
    way: row.way as LinkWay | null,
  }))
}

/** Is or was this a link on that thing, of this holder where one is named? Also once it has ended. */
export async function isLinkOn(
  scope: Scope,
  { id, objectId, holderId }: { id: string; objectId: string; holderId?: string },
): Promise<boolean> {
  const row = await scope.db
    .selectFrom('links')
    .select('id')
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', id)
    .where('objectId', '=', objectId)
    .$if(holderId !== undefined, (links) => links.where('holderId', '=', holderId!))
    .executeTakeFirst()
  return row !== undefined
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
    .select(['id', 'purpose', 'holderId', 'aboutId', 'objectId', 'sent', ends().as('expiresAt')])
    .where('organisationId', '=', sql<string>`platform.current_organisation()`)
    .where('tokenHash', '=', tokenHash)
    .where('revokedAt', 'is', null)
    .where(ends(), '>', now)
    .where(holderHasEnded(), '=', false),
)
