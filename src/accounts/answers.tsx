import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { said } from '#platform/http/flash.ts'
import type { FieldError } from '#platform/http/form.ts'
import type { RequestEnv } from '#platform/http/frise.ts'
import type { Cookies, Entry, Refusal } from '#platform/sign-in/sign-in.ts'
import { renderDocument } from '#ui/document.tsx'
import { wordsIn } from './messages/words.ts'
import type { Frame } from './pages/account-page.tsx'
import { signInPaths } from './paths.ts'
import { forgetTyped } from './typed.ts'

export type AccountContext = Context<RequestEnv>

/** What surrounds the page of this request; `here` is its own address when a POST answers with it. */
export function frameOf(c: AccountContext, here: string): Frame {
  const { assets, instance } = c.get('frise')
  const demonstration = instance.kind === 'demonstration'
  return { language: c.get('language'), assets, demonstration, here, said: said(c) }
}

/** A page about signing in is kept by nobody: neither the browser's cache nor a proxy. */
export function show(
  c: AccountContext,
  page: Child,
  status: 200 | 422 | 429 = 200,
): Response | Promise<Response> {
  c.header('cache-control', 'no-store')
  return c.html(renderDocument(page), status)
}

/** After a first or a second factor: on to where she was going, or to the second factor. */
export function goOn(c: AccountContext, entry: Exclude<Entry, Refusal>, back: string): Response {
  setCookies(c, entry.cookies)
  if (entry.outcome === 'second factor') return c.redirect(signInPaths.secondFactor(back), 303)
  forgetTyped(c)
  return c.redirect(back, 303)
}

export function setCookies(c: AccountContext, cookies: Cookies): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
}

/** What to do after a refused try, said at the field, and the status that goes with it. */
export function refusalAt(
  c: AccountContext,
  field: string,
  refusal: Refusal,
  words: { wrong: string; spent: string },
): { errors: FieldError[]; status: 422 | 429 } {
  if (refusal.why !== 'too many') return { errors: [{ field, message: words[refusal.why] }], status: 422 }
  const minutes = refusal.minutes
  c.header('retry-after', String(minutes * 60))
  return { errors: [{ field, message: wordsIn[c.get('language')].tooMany(minutes) }], status: 429 }
}
