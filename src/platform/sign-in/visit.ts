import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { networkOf } from '#platform/http/network.ts'
import type { Cookies, Visit } from './sign-in.ts'

/**
 * The visit of a request. Its address is the socket's; with `proxies` of our own in front, the address that the
 * outermost of them wrote into `X-Forwarded-For`, counted from the right: what a client wrote there is never read. Of an address of version 6, its network.
 */
export function visitOf(c: Context, proxies: number): Visit {
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  const address = proxies > 0 ? forwarded.at(-proxies) : undefined
  return { cookie: c.req.header('cookie') ?? '', address: networkOf(address || socketAddress(c)) }
}

/** The answer carries what the door set. */
export function setCookies(c: Context, cookies: Cookies): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
}

/** Requests that come through no socket (`app.request()`) share one address. */
function socketAddress(c: Context): string {
  const { incoming } = (c.env ?? {}) as { incoming?: unknown }
  return (incoming === undefined ? undefined : getConnInfo(c).remote.address) ?? 'no socket'
}
