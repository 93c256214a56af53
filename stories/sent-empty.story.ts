import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { newVisitor, openBrowser } from '#test/browser.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { answer, follow } from '#test/usual-way.ts'
import { assertAccessible } from './judged.ts'

// Somebody who presses before she has answered: every screen of a girl and of her guardian comes back and says what is missing.

let browser: Browser
let running: RunningFrise

before(async () => {
  browser = await openBrowser()
  running = await runningFrise()
})

after(async () => {
  await browser?.close()
  await running?.stop()
})

test('every screen of a girl and of her guardian, sent empty, says what is missing and shuts nobody out', async (t) => {
  const girl = await newVisitor(browser, { baseURL: running.url, test: t })
  await girl.goto('/o/ricochet')
  await follow(girl, 'a[href*="/apply/"]')
  assert.equal(await sendEmptyFirst(girl, /\/check$/), 7)
  await follow(girl, 'main form .btn-main')
  await follow(girl, 'form[action$="/guardian-link"] button')
  const guardian = await newVisitor(browser, { baseURL: running.url, test: t })
  await guardian.goto((await girl.locator('a[href*="/guardian/"]').getAttribute('href'))!)
  assert.equal(await sendEmptyFirst(guardian, /\/thanks$/), 3)
})

/** Goes until this address, pressing before each answer; says how many screens came back. */
async function sendEmptyFirst(page: Page, end: RegExp): Promise<number> {
  let refused = 0
  while (!end.test(page.url())) {
    const name = await page.locator('h1').innerText()
    await follow(page, 'main form .btn-main')
    // What is optional lets her go on.
    if (!(await page.title()).startsWith('Erreur')) continue
    refused += 1
    await assertAccessible(page, `"${name}", sent empty`)
    await answer(page)
    await follow(page, 'main form .btn-main')
  }
  return refused
}
