import type { MiddlewareHandler } from 'hono'

/**
 * Sends whoever asks for a page with a slash at its end, as one writes or pastes it, to the page itself. Only what reads; and
 * only a path of ours: one that begins with two slashes would lead to another site.
 */
export function withoutTrailingSlash(): MiddlewareHandler {
  return async (c, next) => {
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
    if (!reads || !c.req.path.endsWith('/') || c.req.path === '/') return next()
    const { pathname, search } = new URL(c.req.url)
    if (pathname.startsWith('//')) return next()
    let end = pathname.length
    while (pathname[end - 1] === '/') end--
    return c.redirect(pathname.slice(0, end) + search, 301)
  }
}
