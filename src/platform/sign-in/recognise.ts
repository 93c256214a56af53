import type { MiddlewareHandler } from 'hono'
import type { RequestEnv } from '#platform/http/frise.ts'

/**
 * Says on every request who signed in. Reading trusts the cookie for 60 s; every deed (any method but GET and HEAD)
 * asks the database, so that a session which was ended acts no more.
 */
export function recogniseVisitor(): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
    const { signedIn, cookies } = await c.get('frise').signIn.recognise(c.req.raw, { fresh: !reads })
    c.set('signedIn', signedIn)
    for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
    await next()
  }
}
