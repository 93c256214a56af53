import type { Context } from 'hono'
import { said } from '#platform/http/flash.ts'
import type { RequestEnv } from '#platform/http/frise.ts'
import type { Entry, Refusal } from '#platform/sign-in/sign-in.ts'
import { forgetTyped } from '#platform/sign-in/typed.ts'
import { setCookies } from '#platform/sign-in/visit.ts'
import { publicPaths } from '#src/public-site/paths.ts'
import { renderDocument } from '#ui/document.tsx'
import type { Safety } from '#ui/safety.tsx'
import type { Frame } from './pages/account-page.tsx'
import { signInPaths } from './paths.ts'

export type AccountContext = Context<RequestEnv>

/** What surrounds the page of this request; `here` is its own address when a POST answers with it. */
export function frameOf(c: AccountContext, here: string): Frame {
  const { assets, instance } = c.get('frise')
  const demonstration = instance.kind === 'demonstration'
  return { language: c.get('language'), assets, demonstration, here, said: said(c) }
}

/** Where who is signed in raises a concern: an account belongs to no organisation, so the application says it. */
export type WaysToReport = (c: AccountContext, here: string) => Promise<Safety>

/** What surrounds a page of who is signed in: she may be in danger there too. */
export async function signedInFrame(
  c: AccountContext,
  waysToReport: WaysToReport,
  here: string,
): Promise<Frame> {
  return { ...frameOf(c, here), safety: await waysToReport(c, here) }
}

/** A page about signing in is kept by nobody: neither the browser's cache nor a proxy. */
export function show(
  c: AccountContext,
  page: Parameters<typeof renderDocument>[0],
  status: 200 | 422 | 429 = 200,
): Response | Promise<Response> {
  c.header('cache-control', 'no-store')
  return c.html(renderDocument(page), status)
}

/**
 * After a first or a second factor: on to where she was going, or to the second factor. Whoever signed in at the door of an
 * organisation goes to her own first page there.
 */
export function goOn(c: AccountContext, entry: Exclude<Entry, Refusal>, back: string): Response {
  setCookies(c, entry.cookies)
  if (entry.outcome === 'second factor') return c.redirect(signInPaths.secondFactor(back), 303)
  forgetTyped(c)
  const [, door] = /^\/o\/([^/?]+)(?:\?.*)?$/.exec(back) ?? []
  return c.redirect(door === undefined ? back : publicPaths.firstPage(door), 303)
}
