import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

const name = 'frise_said'

/** 303 to a page that says once what was done. The sentence carries no personal data: it passes through a cookie. */
export function redirectSaying(c: Context, path: string, sentence: string): Response {
  setCookie(c, name, sentence, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 30 })
  return c.redirect(path, 303)
}

/** The sentence that the last deed left for this page; read once. */
export function said(c: Context): string | undefined {
  const sentence = getCookie(c, name)
  if (sentence === undefined) return undefined
  deleteCookie(c, name, { path: '/' })
  return sentence
}
