import type { MiddlewareHandler } from 'hono'
import { lastWrites } from '#platform/database/last-writes.ts'
import { flashCookie } from './flash.ts'
import type { RequestEnv } from './frise.ts'

/** How long a page that everybody sees alike may be given again without asking the database, in milliseconds. */
const keptFor = 2_000

/** More addresses than the public pages of a server have in four seconds; beyond it nothing more is kept. */
const mostPages = 500

/** `window`: in which two seconds it was made. */
type Page = { organisationId: string; html: string; headers: Headers; window: number }

/**
 * Keeps public pages for two seconds, so that a link shared in a school hall costs the database one reading and not a
 * thousand. Only what a visitor without a session sees, and only an answer that its route calls public. Whatever this
 * process writes in the organisation forgets its pages at once; what another process writes shows within four seconds.
 * Nothing that belongs to a person is ever kept. Whoever asks while a page is being made gets the one of the two seconds
 * before; when there is none, she waits for that one.
 */
export function publicPages(): MiddlewareHandler<RequestEnv> {
  const pages = new Map<string, Page>()
  const making = new Map<string, Promise<void>>()
  const writes = lastWrites((organisationId) => {
    for (const [key, page] of pages) if (page.organisationId === organisationId) pages.delete(key)
  })
  let window = 0
  return async (c, next) => {
    if (c.get('typed') !== undefined || !isForAnybody(c.req.method, c.req.url, c.req.header('cookie')))
      return next()
    const now = Math.floor(c.get('now').getTime() / keptFor)
    if (now !== window) for (const [key, page] of pages) if (now - page.window > 1) pages.delete(key)
    window = now
    const key = `${c.get('language')} ${c.req.path}`
    const underWay = making.get(key)
    if (underWay !== undefined && !pages.has(key)) await underWay
    const kept = pages.get(key)
    if (kept !== undefined && (kept.window === now || making.has(key)))
      return new Response(kept.html, { headers: kept.headers })
    const made = Promise.withResolvers<void>()
    making.set(key, made.promise)
    const begun = writes.count()
    try {
      await next()
      const organisationId = c.get('publicPageOf')
      if (organisationId === undefined || c.res.status !== 200) return
      const html = await c.res.text()
      const { headers } = c.res
      c.res = new Response(html, { headers })
      const isTrueStill = writes.noneSince(begun, organisationId)
      if (isTrueStill && pages.size < mostPages)
        pages.set(key, { organisationId, html, headers, window: now })
    } finally {
      making.delete(key)
      made.resolve()
    }
  }
}

function isForAnybody(method: string, url: string, cookie = ''): boolean {
  return method === 'GET' && !url.includes('?') && !cookie.includes('frise.') && !cookie.includes(flashCookie)
}
