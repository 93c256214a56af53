import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { renderDocument } from '#ui/document.tsx'
import type { TenantEnv } from './tenant.ts'

/** Answers a page. 422 when a form comes back with errors, 409 when somebody else changed it meanwhile. */
export function answer(c: Context, page: Child, status: 200 | 409 | 422 = 200): Response | Promise<Response> {
  c.header('cache-control', isForgotten(c) ? 'no-store' : 'private, no-cache')
  return c.html(renderDocument(page), status)
}

/**
 * On a shared computer "Back" must not show, after she has signed out, what she read; nor anybody's worry or health, whoever opens
 * it by a link. Other pages by a link stay in the browser that holds the link: a girl goes back to what she has written.
 */
function isForgotten(c: Context): boolean {
  return c.get('signedIn') !== null || /\/(concern|emergency-sheet)(\/|$)/.test(c.req.path)
}

/** Answers a page of the organisation that everybody without a session sees alike; see `publicPages`. */
export function answerPublic(c: Context<TenantEnv>, page: Child): Response | Promise<Response> {
  c.set('publicPageOf', c.get('organisation').id)
  return answer(c, page)
}
