import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { problemsOn } from './accessibility.ts'
import { openBrowser } from './browser.ts'
import { emptyHouse } from './every-page/houses.ts'
import { pagesWithoutThings } from './every-page/pages.ts'
import { judgeAll, unfoldAll } from './every-page/visit.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'

let browser: Browser
let running: RunningFrise

before(async () => {
  running = await runningFrise()
  browser = await openBrowser()
})

after(async () => {
  await browser?.close()
  await running?.stop()
})

test('every list and form of an organisation that has nothing yet shuts nobody out', async (t) => {
  const pages = await pagesWithoutThings(running, await emptyHouse(running))
  assert.ok(pages.length >= 35, `only ${pages.length} pages were found`)
  await judgeAll(browser, pages, { baseURL: running.url, test: t }, async (page) => {
    await page.evaluate(unfoldAll)
    return problemsOn(page)
  })
})
