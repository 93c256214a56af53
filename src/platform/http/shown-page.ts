import type { Context, MiddlewareHandler } from 'hono'
import { setCookie } from 'hono/cookie'
import { isLanguage, type Language } from '#platform/i18n/language.ts'
import { backOf } from './back.ts'
import { postedFields } from './form.ts'
import type { RequestEnv } from './frise.ts'
import { hereOf } from './guards.ts'
import type { Typed } from './typed.ts'

export const languageCookie = 'frise_language'

/** The pages that are being shown once more, in another language. */
const again = new WeakMap<Request, { language: Language; typed: Typed }>()

/** What the middleware below asks for in the name of a visitor: the language, and what stood in her form. */
export const shownAgain = (request: Request) => again.get(request)

/** Marks in an address, which say nothing of the page itself. */
const marks = { language: 'in-language', form: 'in-form', page: 'of-page' }

/** Where a button posts a form to see its page in another language. */
export function inLanguage(page: string, language: Language, form = ''): string {
  return marked(page, { [marks.language]: language, ...(form && { [marks.form]: form }) })
}

/** The address of a form that an answer drew: it remembers the page to which it belongs. */
export function ofPage(action: string, page: string): string {
  return marked(action, { [marks.page]: page })
}

function marked(address: string, values: Record<string, string>): string {
  return `${address}${address.includes('?') ? '&' : '?'}${new URLSearchParams(values)}`
}

/**
 * The page that this request shows, to come back to: for a form that comes back with faults, the page on which it stood, since
 * the address to which it was posted may show another one, or none.
 */
export function pageOf(c: Context): string {
  if (c.req.method === 'GET' || c.req.query(marks.language) !== undefined) return unmarked(hereOf(c))
  const said = c.req.query(marks.page) ?? cameFrom(c)
  return unmarked(said === undefined ? hereOf(c) : backOf(said))
}

function cameFrom(c: Context): string | undefined {
  const referer = c.req.header('referer') ?? ''
  if (!URL.canParse(referer)) return undefined
  const { host, pathname, search } = new URL(referer)
  return host === new URL(c.req.url).host ? pathname + search : undefined
}

function unmarked(address: string): string {
  if (!Object.values(marks).some((mark) => address.includes(`${mark}=`))) return address
  const [path = '/', query] = address.split('?')
  const values = new URLSearchParams(query)
  const page = values.get(marks.page)
  if (page !== null) return unmarked(backOf(page))
  for (const mark of Object.values(marks)) values.delete(mark)
  return values.size === 0 ? path : `${path}?${values}`
}

/**
 * Keeps the chosen language for a year and shows the page again in it, with what stood in its form: nothing is judged, nothing
 * is written. `show` asks this server for a page.
 */
export function inAnotherLanguage(
  show: (request: Request, env: unknown) => Response | Promise<Response>,
): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    const language = c.req.query(marks.language)
    if (c.req.method !== 'POST' || !isLanguage(language)) return next()
    const page = pageOf(c)
    const fields = await postedFields(c)
    const request = reading(c, page)
    again.set(request, { language, typed: { form: c.req.query(marks.form) ?? '', fields } })
    c.res = Object.keys(fields).length === 0 ? c.redirect(page, 303) : await show(request, c.env)
    setCookie(c, languageCookie, language, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      maxAge: 365 * 24 * 60 * 60,
    })
    return undefined
  }
}

function reading(c: Context, page: string): Request {
  const headers = new Headers(c.req.raw.headers)
  for (const name of ['content-type', 'content-length', 'transfer-encoding', 'accept-encoding'])
    headers.delete(name)
  return new Request(new URL(page, c.req.url), { headers })
}

/**
 * The page to which an address belongs that takes only what is posted: the nearest one above it. For whoever opens it by
 * reading, from her history or after the language changed; undefined for every other address.
 */
export function pageAbove(
  path: string,
  routes: readonly { method: string; path: string }[],
): string | undefined {
  const takes = (method: string, address: string) =>
    routes.some((route) => route.method === method && fits(route.path, address))
  if (!takes('POST', path)) return undefined
  let above = path
  while (above.length > 1) {
    above = above.slice(0, above.lastIndexOf('/')) || '/'
    if (takes('GET', above)) return above
  }
  return undefined
}

function fits(pattern: string, address: string): boolean {
  const [asked, given] = [pattern.split('/'), address.split('/')]
  return (
    asked.length === given.length && asked.every((part, at) => part.startsWith(':') || part === given[at])
  )
}
