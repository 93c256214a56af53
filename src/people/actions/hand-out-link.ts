import type { ExpressionBuilder } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { DB } from '#platform/database/schema.ts'
import { hashOf, newId, newToken } from '#platform/ids/ids.ts'
import type { Link } from '#src/organisations/index.ts'
import type { LinkWay } from '../link-queries.ts'

/**
 * Makes a link for its holder and returns its token, which is kept nowhere: only its hash is stored. `way`: how she gets it; in a message,
 * unless it is said otherwise or shown on a screen.
 */
export async function handOutLink(
  scope: Scope,
  { way, ...link }: Omit<Link, 'id' | 'sent'> & { sent?: boolean; way?: LinkWay; expiresAt: Date },
): Promise<string> {
  const token = newToken()
  await scope.db
    .insertInto('links')
    .values({
      organisationId: scope.organisationId,
      id: newId(scope.now),
      tokenHash: hashOf(token),
      ...link,
      way: way ?? (link.sent === false ? 'screen' : 'message'),
      createdAt: scope.now,
    })
    .execute()
  return token
}

/**
 * Ends links on one thing, at once: one of them by its id, or all that somebody holds, with those of others that were shown on the
 * screen of her own file. Returns how many it ended.
 */
export async function revokeLinks(
  scope: Scope,
  of: { objectId: string } & ({ id: string } | { holderId: string }),
): Promise<number> {
  const { numUpdatedRows } = await scope.db
    .updateTable('links')
    .set({ revokedAt: scope.now })
    .where('organisationId', '=', scope.organisationId)
    .where('objectId', '=', of.objectId)
    .where((link) => ('id' in of ? link('id', '=', of.id) : isHersOrShownByHer(link, of.holderId)))
    .where('revokedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/**
 * Ends every link that somebody holds, on whatever, at once; and the links of others that were shown on the screen of her own
 * file. Whoever had a link of hers has none that opens. Returns how many it ended.
 */
export async function revokeAllLinks(scope: Scope, holderId: string): Promise<number> {
  const { numUpdatedRows } = await scope.db
    .updateTable('links')
    .set({ revokedAt: scope.now })
    .where('organisationId', '=', scope.organisationId)
    .where((link) => isHersOrShownByHer(link, holderId))
    .where('revokedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** Ends the links on one thing that went to their holder's contact, but the one that she uses now. Returns how many it ended. */
export async function revokeSentLinks(
  scope: Scope,
  { objectId, holderId, except }: { objectId: string; holderId: string; except: string },
): Promise<number> {
  const { numUpdatedRows } = await scope.db
    .updateTable('links')
    .set({ revokedAt: scope.now })
    .where('organisationId', '=', scope.organisationId)
    .where('objectId', '=', objectId)
    .where('holderId', '=', holderId)
    .where('sent', '=', true)
    .where('id', '!=', except)
    .where('revokedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

function isHersOrShownByHer(link: ExpressionBuilder<DB, 'links'>, holderId: string) {
  return link.or([
    link('holderId', '=', holderId),
    link.and([link('aboutId', '=', holderId), link('sent', '=', false)]),
  ])
}
