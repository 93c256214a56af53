import { timingSafeEqual } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { NotFound } from '#platform/http/errors.ts'
import type { RequestEnv } from '#platform/http/frise.ts'
import { isLoopback } from '#platform/http/loopback.ts'
import type { Metrics, MetricsDoor } from './metrics.ts'

/**
 * Guard: whoever holds the token of the metrics; without a token, a program on this machine that asks for this machine by
 * a name of its own. Behind a proxy of one's own every visitor seems to come from this machine: then only the token
 * counts. A name that was made to lead here (DNS rebinding) is sent by a browser: it opens nothing either.
 */
export function machineOnly(door: MetricsDoor): MiddlewareHandler<RequestEnv> {
  return (c, next) => {
    if (!mayRead(c, door)) throw new NotFound()
    return next()
  }
}

/** Counts each answer under the pattern of its route. */
export function countAnswers(metrics: Metrics): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    const from = performance.now()
    await next()
    metrics.observe({
      route: patternOf(c),
      method: c.req.method,
      status: c.res.status,
      seconds: (performance.now() - from) / 1000,
    })
  }
}

/** The pattern of the route. A concern is counted nowhere: the instant of one that is anonymous would be told. */
function patternOf(c: Context): string {
  const pattern = matchedRoutes(c).findLast(({ method }) => method !== 'ALL')?.path ?? 'none'
  return /\/concern(s|\/|$)/.test(pattern) ? 'none' : pattern
}

function mayRead(c: Context, { token, proxies }: MetricsDoor): boolean {
  if (token !== undefined) return isSame(c.req.header('authorization') ?? '', `Bearer ${token}`)
  if (proxies > 0 || proxyHeaders.some((name) => c.req.header(name) !== undefined)) return false
  return isLoopback(getConnInfo(c).remote.address ?? '') && isLoopback(new URL(c.req.url).hostname)
}

/** What a proxy adds; no program on this machine does. */
const proxyHeaders = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
]

function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)]
  return one.length === other.length && timingSafeEqual(one, other)
}
