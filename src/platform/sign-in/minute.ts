import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto'
import { serialize } from 'hono/utils/cookie'
import { cookiePrefix } from './better-auth.ts'

/** An open session: its id, whose it is, and whether a second factor opened it. */
export type OpenOne = { id: string; userId: string; secondFactor: boolean }

/** For so long a session is believed for reading, in seconds (docs/decisions/031). */
const life = 60

/**
 * The minute of a session: a cookie in which the server has signed, beside the session's own cookie, whose it is. It is
 * believed only together with that very cookie, and until it ends.
 */
export type Minutes = {
  /** The session's own cookie as it came, or undefined. */
  tokenIn(cookie: string): string | undefined
  /** What the minute in these cookies says, or null: none, not ours, not of this token, or over. */
  read(cookie: string, token: string): OpenOne | null
  /** The cookie to set. */
  write(session: OpenOne, token: string): string
  /** The cookie to set when she leaves: the minute ends with its session. */
  end(): string
}

/** `secret` is the server's; what is signed here is good for nothing else. With https the cookies are secure. */
export function minutesOf(secret: string, { isSecure }: { isSecure: boolean }): Minutes {
  const own = createHmac('sha256', secret).update('frise: the minute of a session').digest()
  const key = createSecretKey(own)
  const prefix = `${isSecure ? '__Secure-' : ''}${cookiePrefix}`
  const tokenCookie = cookieNamed(`${prefix}.session_token`)
  const minuteCookie = cookieNamed(`${prefix}.minute`)
  const signed = (said: string, token: string) =>
    createHmac('sha256', key).update(`${said}.${token}`).digest()
  const set = (value: string, maxAge: number) =>
    serialize(`${prefix}.minute`, value, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure: isSecure,
      maxAge,
    })
  return {
    tokenIn: (cookie) => tokenCookie.exec(cookie)?.[1],
    read: (cookie, token) => {
      const [, said = '', id = '', userId = '', factors, end, signature] =
        written.exec(minuteCookie.exec(cookie)?.[1] ?? '') ?? []
      if (signature === undefined || Number(end) * 1_000 <= Date.now()) return null
      if (!timingSafeEqual(Buffer.from(signature, 'base64url'), signed(said, token))) return null
      return { id, userId, secondFactor: factors === '2' }
    },
    write: ({ id, userId, secondFactor }, token) => {
      const said = `${id}.${userId}.${secondFactor ? 2 : 1}.${Math.floor(Date.now() / 1_000) + life}`
      const value = `${said}.${signed(said, token).toString('base64url')}`
      return set(value, life)
    },
    end: () => set('', 0),
  }
}

/** The session, its account, by how many factors, until when (seconds), and the signature of 32 bytes. */
const written = /^(([\w-]+)\.([\w-]+)\.([12])\.(\d{1,12}))\.([\w-]{43})$/

function cookieNamed(name: string): RegExp {
  return new RegExp(`(?:^|;\\s*)${name.replaceAll('.', '\\.')}=([^;]+)`)
}
