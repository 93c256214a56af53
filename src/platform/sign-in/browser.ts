import { createHmac, timingSafeEqual } from 'node:crypto'
import { serialize } from 'hono/utils/cookie'
import { newToken } from '#platform/ids/ids.ts'
import { cookiePrefix } from './better-auth.ts'

/** A browser as the door tells it from others. `isKnown`: somebody entered in it with a code of this address or username. */
export type Browser = { token: string; isKnown: boolean }

/** For so many days a browser stays known, in seconds; signing out does not end it. */
const life = 180 * 24 * 3600

/**
 * Browsers that ask for codes by e-mail or enter with one. A random token tells one from another while the window is open; once a code
 * has been entered there, a new one is kept and signed together with the identifier, the address or the username, so that nobody else's
 * asking or guessing stands in her way (OWASP, "Slow Down Online Guessing Attacks with Device Cookies"). The cookie names nobody, and
 * nothing is stored of it here.
 */
export type Browsers = {
  /** The browser of these cookies, as this identifier sees it; null for one that never asked. */
  of(cookie: string, identifier: string): Browser | null
  /** A browser that asks for the first time, and the cookie to set. */
  begin(): { browser: Browser; cookie: string }
  /** The cookie of a browser that has entered with a code of this identifier. `stays`: it outlives the window. */
  remember(identifier: string, options: { stays: boolean }): string
}

/** `secret` is the server's; what is signed here is good for nothing else. */
export function browsersOf(secret: string, { isSecure }: { isSecure: boolean }): Browsers {
  const key = createHmac('sha256', secret).update('frise: a browser that entered with a code').digest()
  const name = `${cookiePrefix}_browser`
  const written = new RegExp(`(?:^|;\\s*)${name}=([\\w-]{22})(?:\\.([\\w-]{43}))?(?:;|$)`)
  const signed = (token: string, identifier: string) =>
    createHmac('sha256', key).update(`${token} ${identifier}`).digest()
  const set = (value: string, more: { maxAge?: number } = {}) =>
    serialize(name, value, { path: '/sign-in', httpOnly: true, sameSite: 'Lax', secure: isSecure, ...more })
  return {
    of: (cookie, identifier) => {
      const [, token, signature] = written.exec(cookie) ?? []
      if (token === undefined) return null
      if (signature === undefined) return { token, isKnown: false }
      const isKnown = timingSafeEqual(Buffer.from(signature, 'base64url'), signed(token, identifier))
      return { token, isKnown }
    },
    begin: () => {
      const token = newToken()
      return { browser: { token, isKnown: false }, cookie: set(token) }
    },
    remember: (identifier, { stays }) => {
      const token = newToken()
      const value = `${token}.${signed(token, identifier).toString('base64url')}`
      return set(value, stays ? { maxAge: life } : {})
    },
  }
}
