import type { MiddlewareHandler } from 'hono'
import { NotFound } from './errors.ts'

/** An address with the sign NUL names nothing here: PostgreSQL keeps none, and would answer with an error. */
export function withoutNul(): MiddlewareHandler {
  return (c, next) => {
    if (/%00|\0/.test(c.req.url)) throw new NotFound()
    return next()
  }
}
