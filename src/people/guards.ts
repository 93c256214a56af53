import type { MiddlewareHandler } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
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
    const link = c.get('linkOfAddress')
    if (link === undefined || !purposes.includes(link.purpose) || (sentOnly && !link.sent))
      throw new NotFound()
    if (c.req.method === 'POST') await holdUnerased(scope, [link.aboutId, link.holderId])
    c.set('link', link)
    c.set('scope', { ...scope, actor: { kind: 'link', id: link.holderId } })
    return next()
  }
}
