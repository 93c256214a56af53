import type { MiddlewareHandler } from 'hono'
import { committed } from '#platform/database/committed.ts'
import type { Scope } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/errors.ts'
import type { RequestEnv } from '#platform/http/frise.ts'
import { hereOf } from '#platform/http/guards.ts'
import type { Link } from './link.ts'
import type { Navigation, Navigator } from './navigation.ts'
import type { Organisation, Visitor } from './organisation.ts'
import { openOrganisation, organisationAndVisitor } from './queries.ts'

/** What a request inside `/o/:slug` carries: the organisation of its address, its transaction, and who visits. */
export type TenantEnv = {
  Variables: RequestEnv['Variables'] & {
    organisation: Organisation
    scope: Scope
    visitor: Visitor | null
    navigation: Navigation
    /** Set by a deed whose refusal must leave a trace: a fault that is counted, a reading. */
    keepsRefused?: boolean
    /** The link by which its holder acts; there after the guard `linkHolder` only. */
    link: Link
  }
}

/**
 * One request, one transaction, one organisation: the one that the address names, never the session.
 * What the request wrote is kept when it answers well, and undone when it answers 400 or more, or throws.
 */
export function tenant(navigate: Navigator): MiddlewareHandler<TenantEnv> {
  return async (c, next) => {
    const trx = await c.get('web').startTransaction().execute()
    try {
      const organisationId = await openOrganisation(trx, c.req.param('slug') ?? '')
      if (organisationId === null) throw new NotFound()
      const { organisation, visitor } = await organisationAndVisitor(trx, c.get('signedIn'))
      c.set('organisation', organisation)
      c.set('visitor', visitor)
      c.set('navigation', navigate({ organisation, visitor, language: c.get('language'), here: hereOf(c) }))
      c.set('scope', {
        db: trx,
        organisationId,
        now: c.get('now'),
        actor: visitor === null ? { kind: 'visitor', id: null } : { kind: 'person', id: visitor.personId },
      })
      await next()
    } catch (error) {
      await trx
        .rollback()
        .execute()
        .catch(() => undefined)
      throw error
    }
    const refused = c.res.status >= 400 && c.get('keepsRefused') !== true
    if (c.error !== undefined || refused)
      await trx
        .rollback()
        .execute()
        .catch(() => undefined)
    else {
      await trx.commit().execute()
      if (c.req.method === 'POST') committed.publish(c.get('organisation').id)
    }
  }
}
