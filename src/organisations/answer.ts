import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { renderDocument } from '#ui/document.tsx'
import type { TenantEnv } from './tenant.ts'

/** Answers a page. 422 when a form comes back with errors, 409 when somebody else changed it meanwhile. */
export function answer(c: Context, page: Child, status: 200 | 409 | 422 = 200): Response | Promise<Response> {
  c.header('cache-control', 'private, no-cache')
  return c.html(renderDocument(page), status)
}

/** Answers a page of the organisation that everybody without a session sees alike; see `publicPages`. */
export function answerPublic(c: Context<TenantEnv>, page: Child): Response | Promise<Response> {
  c.set('publicPageOf', c.get('organisation').id)
  return answer(c, page)
}
