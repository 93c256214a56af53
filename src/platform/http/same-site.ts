import type { Context, MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { RequestEnv } from './frise.ts'

/**
 * A page elsewhere must not act with the session of whoever looks at it: what is not a mere reading comes from our own pages.
 * Whatever its type: a body that calls itself JSON can be sent from elsewhere too. Browsers say either `Sec-Fetch-Site` or
 * `Origin` with each of these; behind a proxy with TLS, our own address is the one from outside.
 */
export function fromOwnPages(): MiddlewareHandler<RequestEnv> {
  return (c, next) => {
    if (!isReading(c.req.method) && !isFromHere(c)) throw new HTTPException(403)
    return next()
  }
}

function isReading(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
}

function isFromHere(c: Context<RequestEnv>): boolean {
  const origin = c.req.header('origin')
  return (
    c.req.header('sec-fetch-site') === 'same-origin' ||
    (origin !== undefined && (origin === new URL(c.req.url).origin || origin === c.get('frise').origin))
  )
}
