import type { Context, MiddlewareHandler } from 'hono'
import type { Transaction } from 'kysely'
import { type AuditEntry, recordEach } from '#platform/audit/record.ts'
import { dayIn } from '#platform/clock/clock.ts'
import { committed } from '#platform/database/committed.ts'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import type { DB } from '#platform/database/schema.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import { NotFound } from '#platform/http/errors.ts'
import type { RequestEnv } from '#platform/http/frise.ts'
import { pageOf } from '#platform/http/shown-page.ts'
import type { Link } from './link.ts'
import type { Navigation, Navigator } from './navigation.ts'
import type { Organisation, Visitor } from './organisation.ts'
import { openOrganisation } from './queries.ts'
import type { EndedRole } from './role.ts'
import type { SiteAddress } from './site-address.ts'

/** What a request inside `/o/:slug` carries: the organisation of its address, its transaction, and who visits. */
export type TenantEnv = {
  Variables: RequestEnv['Variables'] & {
    organisation: Organisation
    scope: Scope
    visitor: Visitor | null
    navigation: Navigation
    /** Set by the guards of the team: see `endedRoleOf`. */
    endedRole: EndedRole | undefined
    /** Set by a deed whose refusal must leave a trace: a fault that is counted. */
    keepsRefused?: boolean
    /** Whose details the page shows; said with `shows`. */
    shown?: readonly AuditEntry[]
    /** The link whose token stands in the address, if it is in force: the guard `linkHolder` says whether it may be used here. */
    linkOfAddress: Link | undefined
    /** The link by which its holder acts; there after the guard `linkHolder` only. */
    link: Link
  }
}

/**
 * Finds the link whose token stands in an address of the organisation that is open; nothing where none stands there, or none
 * is in force. The application hands it to `tenant`: links are kept beside people.
 */
export type LinkFinder = (
  trx: Transaction<DB>,
  address: { path: string; now: Date },
) => Promise<Link | undefined>

/**
 * One request, one transaction, one organisation: the one that the address names, never the session.
 * What the request wrote is kept when it answers well, and undone when it answers 400 or more, or throws. Whose details
 * its page shows is written down in both cases, before the page leaves.
 */
export function tenant(navigate: Navigator, findLink: LinkFinder): MiddlewareHandler<TenantEnv> {
  return async (c, next) => {
    const ending = await inTransaction(c.get('web'), async (trx) => {
      const now = c.get('now')
      const asked = { slug: c.req.param('slug') ?? '', now, signedIn: c.get('signedIn') }
      const [found, link] = await Promise.all([
        openOrganisation(c.get('frise').database, trx, asked),
        findLink(trx, { path: c.req.path, now }),
      ])
      if (found === undefined) throw new NotFound()
      const { organisation, visitor } = found
      c.set('organisation', organisation)
      c.set('visitor', visitor)
      c.set('linkOfAddress', link)
      const language = c.get('language')
      c.set('navigation', navigate({ organisation, visitor, language, here: pageOf(c), today: todayOf(c) }))
      c.set('scope', {
        db: trx,
        organisationId: organisation.id,
        now,
        actor: visitor === null ? { kind: 'visitor', id: null } : { kind: 'person', id: visitor.personId },
      })
      await next()
      const refused = c.res.status >= 400 && c.get('keepsRefused') !== true
      if (c.error !== undefined || refused) return 'rollback'
      // The page and its reading are one.
      if (isPage(c)) await recordEach(c.get('scope'), c.get('shown') ?? [])
      return 'commit'
    })
    if (ending === 'rollback') await recordShownByRefusal(c)
    else if (c.req.method === 'POST') committed.publish(c.get('organisation').id)
  }
}

/** After a refusal undid all that its request wrote: the reading alone is written, in a transaction of its own. */
async function recordShownByRefusal(c: Context<TenantEnv>): Promise<void> {
  const shown = c.get('shown') ?? []
  if (shown.length === 0 || !isPage(c)) return
  await inOrganisation(c.get('web'), c.get('scope'), (scope) => recordEach(scope, shown))
}

/** A redirect shows nothing, what is not found shows nobody, and a failure shows neither. */
function isPage({ error, res: { status } }: Context<TenantEnv>): boolean {
  return error === undefined && status !== 404 && (status < 300 || status >= 400)
}

/** Where the organisation of a request is on the web. */
export function siteAddress(c: Context<TenantEnv>): SiteAddress {
  return { origin: c.get('frise').origin, slug: c.get('organisation').slug }
}

/** The day it is for the organisation of a request, `YYYY-MM-DD`. */
export function todayOf(c: Context<TenantEnv>): string {
  return dayIn(c.get('organisation').zone, c.get('now'))
}
