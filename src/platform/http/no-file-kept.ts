import type { MiddlewareHandler } from 'hono'

/**
 * A file may name minors: no cache keeps it, the browser's or one on the way. An answer is a file when it says its name
 * (`content-disposition`), shown or downloaded.
 */
export const noFileKept = (): MiddlewareHandler => async (c, next) => {
  await next()
  if (c.res.headers.has('content-disposition')) c.header('cache-control', 'no-store')
}
