import type { Context, MiddlewareHandler, Next } from 'hono'
import { NotFound } from '#platform/http/errors.ts'
import { redirectSaying } from '#platform/http/flash.ts'
import { hereOf } from '#platform/http/guards.ts'
import { signInPaths } from '#src/accounts/index.ts'
import { restWords } from './messages/rest.ts'
import { type EndedRole, endedRole, isEmpty, onlyRests, type Reach, type Role, reachOf } from './role.ts'
import { type TenantEnv, todayOf } from './tenant.ts'

/**
 * Guard: somebody who holds one of these roles today, over any part of the organisation. Which part is the query's to ask.
 * Nobody signed in: to the sign-in page and back. Signed in without the role: not found, and whoever had it is told that it
 * ended (`endedRoleOf`); with a role that rests: to the page that says which check it waits for.
 * A real instance asks staff for the second factor before anything else.
 */
export function staff(...wanted: Role[]): MiddlewareHandler<TenantEnv> {
  return (c, next) => enter(c, next, { wanted, everywhere: false })
}

/** Guard: the same, with a role over the whole organisation. Whoever holds one over a part of it only: not found. */
export function staffEverywhere(...wanted: Role[]): MiddlewareHandler<TenantEnv> {
  return (c, next) => enter(c, next, { wanted, everywhere: true })
}

async function enter(
  c: Context<TenantEnv>,
  next: Next,
  { wanted, everywhere }: { wanted: Role[]; everywhere: boolean },
): Promise<Response | void> {
  if (c.get('signedIn') === null) return c.redirect(signInPaths.signIn(hereOf(c)), 303)
  const visitor = c.get('visitor')
  const today = todayOf(c)
  if (visitor === null) throw new NotFound()
  const { grants } = visitor
  const opening = everywhere ? grants.filter(({ scopeKind }) => scopeKind === 'organisation') : grants
  c.set('endedRole', endedRole(opening, wanted, today))
  if (onlyRests(grants, wanted, today)) return toChecks(c)
  const reach = reachOf(grants, wanted, today)
  if (isEmpty(reach)) throw new NotFound()
  if (!visitor.secondFactor) return c.redirect(signInPaths.secondFactorSetUp(hereOf(c)), 303)
  if (everywhere && !reach.everywhere) throw new NotFound()
  return next()
}

/** What she sent is said to be lost; a script that sends in the background says it itself, where her words still are. */
function toChecks(c: Context<TenantEnv>): Response {
  const { checks } = c.get('navigation')
  const { method } = c.req
  const asks = method === 'GET' || method === 'HEAD'
  if (asks || c.req.header('accept') === 'application/json') return c.redirect(checks, 303)
  return redirectSaying(c, checks, restWords[c.get('language')].notDone)
}

/**
 * Guard: somebody whom this organisation knows and who signed in, with a role or without. Nobody signed in: to the sign-in page
 * and back. Whoever has a role shows her second factor, as on every page of the team.
 */
export function member(): MiddlewareHandler<TenantEnv> {
  return async (c, next) => {
    if (c.get('signedIn') === null) return c.redirect(signInPaths.signIn(hereOf(c)), 303)
    const visitor = c.get('visitor')
    if (visitor === null) throw new NotFound()
    if (visitor.grants.length > 0 && !visitor.secondFactor)
      return c.redirect(signInPaths.secondFactorSetUp(hereOf(c)), 303)
    return next()
  }
}

/** How far the visitor reaches today in these roles; nowhere when nobody is signed in. */
export function reachOfVisitor(c: Context<TenantEnv>, wanted: readonly Role[]): Reach {
  return reachOf(c.get('visitor')?.grants ?? [], wanted, todayOf(c))
}

/**
 * For the page of what is not found: the role that opened pages of this kind to her, and ended. It is known before the thing
 * of the address is looked for, so that it says nothing about it. `undefined` for everybody who never had such a role.
 */
export function endedRoleOf(c: Context): { ended: EndedRole; organisation: string } | undefined {
  const ended: EndedRole | undefined = c.get('endedRole')
  return ended && { ended, organisation: c.get('organisation').name }
}
