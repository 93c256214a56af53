import assert from 'node:assert/strict'
import type { CDPSession, Page } from 'playwright-core'
import { isWithoutScript, takeComplaints } from './browser.ts'
import { enginesPath, type JudgedWindow } from './engines.ts'
import { layoutProblems } from './layout.ts'

/**
 * Fails with every reason why this page, as it is drawn now, shuts somebody out: axe and IBM's checker
 * (WCAG 2.2 AA, no rule disabled, nothing excluded), a page wider than its window, words cut,
 * targets too small for a finger, and what the console complained about. `label` names the page in the message.
 */
export async function assertAccessible(page: Page, label: string): Promise<void> {
  assertNone(await problemsOn(page), page, label)
}

/** The same without the two engines, which take most of the time: what is drawn too wide, too small or cut, and the console. */
export async function assertDrawnWell(page: Page, label: string): Promise<void> {
  assertNone(await drawingProblemsOn(page), page, label)
}

function assertNone(problems: readonly string[], page: Page, label: string): void {
  if (problems.length === 0) return
  assert.fail(
    `${label} (${page.url()}): ${problems.length} problem(s)\n${problems.map((p) => `- ${p}`).join('\n')}`,
  )
}

/** The reasons themselves, one sentence each; none when nobody is shut out. */
export async function problemsOn(page: Page): Promise<string[]> {
  return [...(await drawingProblemsOn(page)), ...(await allowingScript(page, accordingToEngines))]
}

async function drawingProblemsOn(page: Page): Promise<string[]> {
  await page.waitForLoadState('load')
  // Words in the font that stands in until ours is there are wider.
  await allowingScript(page, (it) => it.evaluate(async () => void (await document.fonts.ready)))
  return [
    ...takeComplaints(page).map((complaint) => `console: ${complaint}`),
    ...(await layoutProblems(page)),
  ]
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

async function accordingToEngines(page: Page): Promise<string[]> {
  await loadEngines(page)
  return [...(await accordingToAxe(page)), ...(await accordingToIbm(page))]
}

/** Once for each document, which is as before when they have loaded. */
async function loadEngines(page: Page): Promise<void> {
  await page.evaluate(async (path) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the engines put themselves on window
    const judged = window as unknown as JudgedWindow
    if (judged.axe && judged.ace) return
    const script = document.createElement('script')
    script.src = path
    await new Promise((loaded, failed) => {
      script.addEventListener('load', loaded)
      script.addEventListener('error', () =>
        failed(new Error(`Nothing answers with the engines at ${path}.`)),
      )
      document.head.append(script)
    })
    script.remove()
  }, enginesPath)
}

async function accordingToAxe(page: Page): Promise<string[]> {
  // No frames are looked into: the content security policy allows none.
  const violations = await page.evaluate(async (runOnly) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the engine puts itself on window
    const engine = (window as unknown as JudgedWindow).axe
    if (!engine) throw new Error('The axe engine did not load.')
    const results = await engine.run(document, { runOnly, resultTypes: ['violations'] })
    return results.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(({ target, html }) => ({ target: target.join(' '), html })),
    }))
  }, wcag)
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `axe ${id}: ${help}: ${target}: ${html.slice(0, 160)}`),
  )
}

/** Only what the engine is sure of: POTENTIAL and MANUAL are questions for people. */
async function accordingToIbm(page: Page): Promise<string[]> {
  const failures = await page.evaluate(async () => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the engine puts itself on window
    const { ace } = window as unknown as JudgedWindow
    if (!ace) throw new Error('The IBM engine did not load.')
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2'])
    return results.filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
  })
  return failures.map(
    ({ ruleId, message, path, snippet }) =>
      `ibm ${ruleId}: ${message}: ${path.dom}: ${snippet.slice(0, 160)}`,
  )
}
