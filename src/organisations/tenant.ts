import type { Context, MiddlewareHandler } from 'hono'
import type { ControlledTransaction } from 'kysely'
import { type AuditEntry, recordEach } from '#platform/audit/record.ts'
import { committed } from '#platform/database/committed.ts'
import { openScope, type Scope } from '#platform/database/database.ts'
import type { DB } from '#platform/database/schema.ts'
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
    /** Set by a deed whose refusal must leave a trace: a fault that is counted. */
    keepsRefused?: boolean
    /** Whose details the page shows; said with `shows`. */
    shown?: readonly AuditEntry[]
    /** The link by which its holder acts; there after the guard `linkHolder` only. */
    link: Link
  }
}

/**
 * One request, one transaction, one organisation: the one that the address names, never the session.
 * What the request wrote is kept when it answers well, and undone when it answers 400 or more, or throws. Whose details
 * its page shows is written down in both cases, before the page leaves.
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
      await undone(trx)
      throw error
    }
    const refused = c.res.status >= 400 && c.get('keepsRefused') !== true
    if (c.error !== undefined || refused) {
      await undone(trx)
      await recordShownByRefusal(c)
    } else {
      await recordShown(c, trx)
      await trx.commit().execute()
      if (c.req.method === 'POST') committed.publish(c.get('organisation').id)
    }
  }
}

/** In the transaction of the request itself: the page and its reading are one. */
async function recordShown(c: Context<TenantEnv>, trx: ControlledTransaction<DB>): Promise<void> {
  try {
    if (isPage(c)) await recordEach(c.get('scope'), c.get('shown') ?? [])
  } catch (error) {
    await undone(trx)
    throw error
  }
}

/** After a refusal undid all that its request wrote: the reading alone is written, in a transaction of its own. */
async function recordShownByRefusal(c: Context<TenantEnv>): Promise<void> {
  const shown = c.get('shown') ?? []
  if (shown.length === 0 || !isPage(c)) return
  const scope = c.get('scope')
  const writing = c.get('web').transaction()
  await writing.execute(async (db) => {
    await openScope(db, scope.organisationId)
    await recordEach({ ...scope, db }, shown)
  })
}

/** A redirect shows nothing, what is not found shows nobody, and a failure shows neither. */
function isPage({ error, res: { status } }: Context<TenantEnv>): boolean {
  return error === undefined && status !== 404 && (status < 300 || status >= 400)
}

/** A connection that was lost has undone it already. */
async function undone(trx: ControlledTransaction<DB>): Promise<void> {
  await trx
    .rollback()
    .execute()
    .catch(() => undefined)
}
