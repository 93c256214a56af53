import type { MiddlewareHandler } from 'hono'

/** Does this name or address stay on this machine? `[::1]` as in an address, or `::1` as in a setting. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host)
}

/**
 * Answers only to this machine's own names, and to the host of `origin`. A page elsewhere whose name is made to lead to
 * 127.0.0.1 (DNS rebinding) would otherwise read what everybody at this machine may: the browser sends that page's name.
 */
export function ownNamesOnly(origin: () => string): MiddlewareHandler {
  return async (c, next) => {
    const { hostname } = new URL(c.req.url)
    if (isLoopback(hostname) || hostname === new URL(origin()).hostname) return next()
    return c.text(
      `Cette démonstration ne répond qu’à http://localhost. Pour la montrer sous un autre nom : FRISE_PUBLIC_DEMO=1 FRISE_ORIGIN=${new URL(c.req.url).origin}\n` +
        `This demonstration only answers to http://localhost. To show it under another name: FRISE_PUBLIC_DEMO=1 FRISE_ORIGIN=${new URL(c.req.url).origin}\n`,
      421,
    )
  }
}
