import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { isSecure, type RequestEnv } from '#platform/http/frise.ts'

const name = 'frise_typed'

/** Keeps what was typed on the first page for the next one, out of addresses and logs; a quarter of an hour. */
export function keepTyped(c: Context<RequestEnv>, identifier: string): void {
  const secure = isSecure(c.get('frise'))
  setCookie(c, name, identifier, { path: '/sign-in', httpOnly: true, secure, sameSite: 'Lax', maxAge: 900 })
}

export function typedBefore(c: Context): string | undefined {
  return getCookie(c, name)
}

export function forgetTyped(c: Context): void {
  deleteCookie(c, name, { path: '/sign-in' })
}
