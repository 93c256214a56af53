import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'

/** What a form may hold in bytes: several texts of 5,000 signs, of which an alphabet other than ours needs nine each. */
const mostBytesOfForm = 256 * 1024

/** A file, or its text pasted into a field. */
const mostBytesOfFile = 2 * 1024 * 1024

/**
 * Refuses a body that is too large before it fills the memory (413), but where `takesFile` says so of a path, larger ones.
 * A GET is asked for no body, and who says the length is held to it by Node: to look at the body makes the whole request anew.
 */
export function limitedBody(takesFile: (path: string) => boolean): MiddlewareHandler {
  const counting = (maxSize: number) => bodyLimit({ maxSize, onError: refuse })
  const ofForm = counting(mostBytesOfForm)
  const ofFile = counting(mostBytesOfFile)
  return (c, next) => {
    if (c.req.method === 'GET') return next()
    const forFile = takesFile(c.req.path)
    const said = saidLength(c)
    if (said === null) return (forFile ? ofFile : ofForm)(c, next)
    if (said > (forFile ? mostBytesOfFile : mostBytesOfForm)) refuse()
    return next()
  }
}

/**
 * Waits until all of a body is there. It stands before whatever takes a connection to the database: somebody whose network is
 * slow, or who sends the half of a form on purpose, keeps nobody else waiting.
 */
export function wholeBody(): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') await arrived(c)
    return next()
  }
}

/** Kept by the request: whoever takes the form apart reads it from there. What broke off is no fault of ours: 400. */
async function arrived(c: Context): Promise<void> {
  try {
    await c.req.arrayBuffer()
  } catch {
    throw new HTTPException(400)
  }
}

function saidLength(c: Context): number | null {
  const length = c.req.header('content-length')
  return length === undefined || c.req.header('transfer-encoding') !== undefined ? null : Number(length)
}

function refuse(): never {
  throw new HTTPException(413)
}
