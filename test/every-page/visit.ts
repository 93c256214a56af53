import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { newVisitor, type VisitorOptions } from '#test/browser.ts'
import type { FoundPage } from './pages.ts'

/** Opens each page as who may, and fails once, with all that `judge` found wrong on any of them. */
export async function judgeAll(
  browser: Browser,
  pages: readonly FoundPage[],
  options: VisitorOptions & { baseURL: string; test: TestContext },
  judge: (page: Page) => Promise<string[]>,
): Promise<void> {
  const waiting = [...pages]
  const faults: string[] = []
  const visitSome = async () => {
    const page = await newVisitor(browser, options)
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await openAs(page, next, options.baseURL)
      const problems = await judge(page)
      faults.push(...problems.map((problem) => `${next.route.name} (${next.address}): ${problem}`))
    }
  }
  // Two cores in CI: one page loads while the other is judged.
  await Promise.all([visitSome(), visitSome()])
  options.test.diagnostic(`${pages.length} pages visited`)
  assert.equal(faults.length, 0, `${faults.length} problem(s)\n${faults.join('\n')}`)
}

/** In the browser: nothing stays folded away, so that it is judged as the rest. */
export function unfoldAll(): void {
  for (const folded of document.querySelectorAll('details')) folded.open = true
}

async function openAs(page: Page, { address, cookie }: FoundPage, url: string): Promise<void> {
  const cookies = cookie
    .split('; ')
    .filter(Boolean)
    .map((pair) => {
      const end = pair.indexOf('=')
      return { name: pair.slice(0, end), value: pair.slice(end + 1), url }
    })
  await page.context().clearCookies()
  await page.context().addCookies(cookies)
  const response = await page.goto(address)
  assert.equal(response?.status(), 200, address)
}

/** The first Tab reaches the way past the menu, unless the page opened on what is at fault. */
export async function firstStopProblems(page: Page): Promise<string[]> {
  if (await page.evaluate(() => document.activeElement !== document.body)) return []
  await page.keyboard.press('Tab')
  return page.evaluate(() => {
    const reached = document.activeElement
    // It covers the brand only while it has the focus.
    if (reached instanceof HTMLElement) reached.blur()
    if (reached?.matches('.skip-link')) return []
    return [`the first Tab reaches ${reached?.outerHTML.slice(0, 80)} instead of the link to the content`]
  })
}
