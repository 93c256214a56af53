import type { Context, MiddlewareHandler } from 'hono'
import { NotFound } from './errors.ts'
import type { RequestEnv } from './frise.ts'

/** Guard: everybody may, and nothing about a person is shown. Says so on the route line. */
export function anyone(): MiddlewareHandler {
  return (_, next) => next()
}

/** Guard: an account is signed in; otherwise to the sign-in page and back. */
export function signedIn(signInPath: (back: string) => string): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    if (c.get('signedIn') === null) return c.redirect(signInPath(hereOf(c)), 303)
    return next()
  }
}

/** Guard: only where the database is a demonstration; elsewhere the address does not exist. */
export function demonstrationOnly(): MiddlewareHandler<RequestEnv> {
  return (c, next) => {
    if (c.get('frise').instance.kind !== 'demonstration') throw new NotFound()
    return next()
  }
}

/** Path and query of this request, to come back to after signing in. */
export function hereOf(c: Context): string {
  const { pathname, search } = new URL(c.req.url)
  return pathname + search
}
