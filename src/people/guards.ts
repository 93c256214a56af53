import type { MiddlewareHandler } from 'hono'
import { sql } from 'kysely'
import { statement } from '#platform/database/statement.ts'
import { NotFound } from '#platform/http/errors.ts'
import { hashOf } from '#platform/ids/ids.ts'
import type { LinkPurpose, TenantEnv } from '#src/organisations/index.ts'
import { holdUnerased } from './unerased-guards.ts'

/**
 * Guard: the `:token` of the address is a link of one of these purposes, in force now. The holder then acts by that link.
 * Opening it changes nothing, so that a mail scanner does no harm; a dead or unknown link is not found.
 */
export function linkHolder(...purposes: LinkPurpose[]): MiddlewareHandler<TenantEnv> {
  return bearerOf(purposes, { sentOnly: false })
}

/**
 * Guard: as `linkHolder`, and the link went to its holder's own contact. One that was shown on the girl's screen opens
 * nothing that is her guardian's own, and decides nothing but the answers asked for.
 */
export function sentLinkHolder(...purposes: LinkPurpose[]): MiddlewareHandler<TenantEnv> {
  return bearerOf(purposes, { sentOnly: true })
}

function bearerOf(
  purposes: LinkPurpose[],
  { sentOnly }: { sentOnly: boolean },
): MiddlewareHandler<TenantEnv> {
  return async (c, next) => {
    const scope = c.get('scope')
    const { db, organisationId, now } = scope
    const tokenHash = hashOf(c.req.param('token') ?? '')
    const [link] = await linkInForce(db, { organisationId, tokenHash, purposes, now })
    if (link === undefined || (sentOnly && !link.sent)) throw new NotFound()
    if (c.req.method === 'POST') await holdUnerased(scope, [link.aboutId, link.holderId])
    c.set('link', { ...link, purpose: link.purpose as LinkPurpose })
    c.set('scope', { ...scope, actor: { kind: 'link', id: link.holderId } })
    return next()
  }
}

type Shown = {
  organisationId: string
  tokenHash: ReturnType<typeof hashOf>
  purposes: LinkPurpose[]
  now: Date
}

const linkInForce = statement((db, { organisationId, tokenHash, purposes, now }: Shown) =>
  db
    .selectFrom('links')
    .select(['id', 'purpose', 'holderId', 'aboutId', 'objectId', 'sent'])
    .where('organisationId', '=', organisationId)
    .where('tokenHash', '=', tokenHash)
    .where(sql<boolean>`purpose = any(${purposes}::text[])`)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now),
)
