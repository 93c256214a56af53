import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/** The cookie that carries the sentence; a page with one is this visitor's alone. */
export const flashCookie = 'frise_said'

/**
 * 303 to a page that says once what was done. The sentence carries no personal data: it passes through a cookie. A script
 * that sends in the background asks for JSON: it learns the address, and goes there itself.
 */
export function redirectSaying(c: Context, path: string, sentence: string): Response {
  setCookie(c, flashCookie, sentence, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 30 })
  if (c.req.header('accept') === 'application/json') return c.json({ to: path })
  return c.redirect(path, 303)
}

/** The sentence that the last deed left for this page; read once. */
export function said(c: Context): string | undefined {
  const sentence = getCookie(c, flashCookie)
  if (sentence === undefined) return undefined
  deleteCookie(c, flashCookie, { path: '/' })
  return sentence
}
