import type { TestContext } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { type Route, routesOf } from '#test/access/door.ts'
import { newVisitor, phone } from '#test/browser.ts'
import type { RunningFrise } from '#test/running-frise.ts'
import type { FoundPage } from './pages.ts'

/** The page with which a form came back that was sent with nothing in it. */
export type ReturnedForm = { route: Route; address: string; html: string; headers: Record<string, string> }

/**
 * Sends each form of these pages once with nothing in it, as who may open its page. A form without a field to fill, a key alone,
 * is left; one that asks for nothing is done, and does not come back.
 */
export async function returnedForms(
  running: RunningFrise,
  pages: readonly FoundPage[],
): Promise<ReturnedForm[]> {
  const posts = routesOf(running).filter(({ method }) => method === 'POST')
  const returned = new Map<string, ReturnedForm>()
  for (const { address, cookie } of pages) {
    const headers = { cookie, 'accept-language': 'fr' }
    const html = await (await fetch(running.url + address, { headers })).text()
    for (const form of formsIn(html)) {
      const route = posts.find(({ path }) => patternOf(path).test(form.action))
      if (route === undefined || returned.has(route.name)) continue
      const answer = await fetch(running.url + form.action, {
        method: 'POST',
        headers: { ...headers, origin: running.url },
        body: form.body,
        redirect: 'manual',
      })
      const text = await answer.text()
      if (answer.status >= 500) throw new Error(`${route.name}, sent empty, answered ${answer.status}`)
      if (answer.status !== 422) continue
      returned.set(route.name, {
        route,
        address: form.action,
        html: text,
        headers: Object.fromEntries(answer.headers),
      })
    }
  }
  return [...returned.values()]
}

/** Draws each of these answers again on a phone, so that nothing is sent twice, and says what `judge` found wrong on them. */
export async function judgeReturned(
  browser: Browser,
  returned: readonly ReturnedForm[],
  { baseURL, test }: { baseURL: string; test: TestContext },
  judge: (page: Page) => Promise<string[]>,
): Promise<string[]> {
  const waiting = [...returned]
  const faults: string[] = []
  const judgeSome = async () => {
    const page = await newVisitor(browser, { viewport: phone, baseURL, test })
    let shown = waiting.shift()
    await page.route('**/*', (route) =>
      route.request().isNavigationRequest() && shown
        ? route.fulfill({ status: 422, headers: shown.headers, body: shown.html })
        : route.continue(),
    )
    for (; shown; shown = waiting.shift()) {
      await page.goto(shown.address)
      const { name } = shown.route
      faults.push(...(await judge(page)).map((problem) => `${name}, sent empty: ${problem}`))
    }
  }
  await Promise.all([judgeSome(), judgeSome()])
  return faults
}

type EmptyForm = { action: string; body: URLSearchParams | FormData }

/** The forms that have a field to fill, each with what the page itself puts into it. */
function formsIn(html: string): EmptyForm[] {
  const forms = html.match(/<form\b[\s\S]*?<\/form>/g) ?? []
  return forms
    .filter(
      (form) =>
        attribute(form, 'method') === 'post' && /<(textarea|select)|<input(?![^>]*type="hidden")/.test(form),
    )
    .map((form) => {
      const fields = (form.match(/<(input|textarea|select)\b[^>]*>/g) ?? []).filter(
        (field) => !/type="(radio|checkbox|file)"/.test(field),
      )
      const body = /enctype="multipart/.test(form) ? new FormData() : new URLSearchParams()
      for (const field of fields) {
        const kept = field.includes('type="hidden"') ? attribute(field, 'value') : ''
        body.append(attribute(field, 'name'), kept)
      }
      return { action: attribute(form, 'action'), body }
    })
}

/** What an element says in its first tag; '' when it does not. */
function attribute(element: string, name: string): string {
  const value = new RegExp(`^<[^>]*\\s${name}="([^"]*)"`).exec(element)?.[1] ?? ''
  return value.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
}

function patternOf(path: string): RegExp {
  const words = path.split('/').map((word) => (word.startsWith(':') ? '[^/]+' : word.replaceAll('.', '\\.')))
  return new RegExp(`^${words.join('/')}(\\?.*)?$`)
}
