import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { CDPSession, Page } from 'playwright-core'
import { isWithoutScript, takeComplaints } from './browser.ts'

/**
 * Fails with every reason why this page, as it is drawn now, shuts somebody out: axe and IBM's checker
 * (WCAG 2.2 AA, no rule disabled, nothing excluded), a page wider than its window, targets too small
 * for a finger, and what the console complained about. `label` names the page in the message.
 */
export async function assertAccessible(page: Page, label: string): Promise<void> {
  await page.waitForLoadState('load')
  const problems = [
    ...takeComplaints(page).map((complaint) => `console: ${complaint}`),
    ...(await overflow(page)),
    ...(await smallTargets(page)),
    ...(await allowingScript(page, accordingToAxe)),
    ...(await allowingScript(page, accordingToIbm)),
  ]
  if (problems.length === 0) return
  assert.fail(
    `${label} (${page.url()}): ${problems.length} problem(s)\n${problems.map((p) => `- ${p}`).join('\n')}`,
  )
}

async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement
    if (root.scrollWidth <= root.clientWidth) return []
    const widest = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 0.5)
      .slice(-3)
      .map((element) => element.outerHTML.slice(0, 120))
    return [
      `width: the page is ${root.scrollWidth} px in a window of ${root.clientWidth}: ${widest.join(' ')}`,
    ]
  })
}

/**
 * WCAG 2.2, 2.5.8: 24 by 24 CSS pixels. Stricter than axe, which accepts a small target with room
 * around it. A label counts as part of its field; a link inside a sentence is exempt, as in the text.
 */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 24
    const targets =
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab]'
    return [...document.querySelectorAll<HTMLElement>(targets)]
      .filter((target) => target.checkVisibility({ visibilityProperty: true }))
      .filter((target) => !target.closest('[inert]') && !isInSentence(target))
      .map((target) => ({ target, ...size(target) }))
      .filter(({ width, height }) => width > 1 && height > 1 && (width < least || height < least))
      .map(({ target, width, height }) => {
        const found = `${Math.round(width)} x ${Math.round(height)} px`
        return `target: ${found} where ${least} x ${least} is the least: ${target.outerHTML.slice(0, 160)}`
      })

    function isInSentence(target: HTMLElement): boolean {
      if (getComputedStyle(target).display !== 'inline') return false
      return [...(target.parentNode?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      )
    }

    function size(target: HTMLElement): { width: number; height: number } {
      const labels = target instanceof HTMLInputElement ? [...(target.labels ?? [])] : []
      const boxes = [target, ...labels].map((element) => element.getBoundingClientRect())
      return {
        width: Math.max(...boxes.map((box) => box.width)),
        height: Math.max(...boxes.map((box) => box.height)),
      }
    }
  })
}

/**
 * The engines wait for timers, which never fire where scripts are off. Allowed for their time only:
 * the page's own scripts were not loaded and stay so.
 */
async function allowingScript<T>(page: Page, judge: (page: Page) => Promise<T>): Promise<T> {
  if (!isWithoutScript(page)) return judge(page)
  const session = scriptSwitches.get(page) ?? (await page.context().newCDPSession(page))
  scriptSwitches.set(page, session)
  const turnOff = (value: boolean) => session.send('Emulation.setScriptExecutionDisabled', { value })
  // Chromium ignores "on" from a session that never said "off". The session is not detached: that
  // would withdraw its last "off", and the rest of the visit would have scripts.
  await turnOff(true)
  await turnOff(false)
  try {
    return await judge(page)
  } finally {
    await turnOff(true)
  }
}

const scriptSwitches = new WeakMap<Page, CDPSession>()

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

async function accordingToAxe(page: Page): Promise<string[]> {
  // Legacy mode gathers in the page itself; the other one in a blank tab, where script may be off.
  // What it gives up is frames of another origin, and the content security policy allows none.
  const { violations } = await new AxeBuilder({ page }).withTags(wcag).setLegacyMode().analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `axe ${id}: ${help}: ${target.join(' ')}: ${html.slice(0, 160)}`),
  )
}

type IbmIssue = {
  ruleId: string
  value: [string, string]
  message: string
  snippet: string
  path: { dom: string }
}
type IbmWindow = {
  ace?: { Checker: new () => { check(node: Document, policies: string[]): Promise<{ results: IbmIssue[] }> } }
}

const ibmEngine = readFileSync(
  fileURLToPath(import.meta.resolve('accessibility-checker-engine/ace.js')),
  'utf8',
)

/** Only what the engine is sure of: POTENTIAL and MANUAL are questions for people. */
async function accordingToIbm(page: Page): Promise<string[]> {
  // Evaluated and not added as a script tag, which our content security policy would refuse.
  if (!(await page.evaluate(() => 'ace' in window))) await page.evaluate(ibmEngine)
  const failures = await page.evaluate(async () => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the engine puts itself on window
    const { ace } = window as unknown as IbmWindow
    if (!ace) throw new Error('The IBM engine did not load.')
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2'])
    return results.filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
  })
  return failures.map(
    ({ ruleId, message, path, snippet }) =>
      `ibm ${ruleId}: ${message}: ${path.dom}: ${snippet.slice(0, 160)}`,
  )
}
