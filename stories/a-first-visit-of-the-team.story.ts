import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { applicationPaths } from '#src/applications/index.ts'
import { deskPaths } from '#src/desk/index.ts'
import { comeWith, newVisitor, openBrowser } from '#test/browser.ts'
import { cookieOf, type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { weightOf } from '#test/weight.ts'

let browser: Browser
let running: RunningFrise

before(async () => {
  browser = await openBrowser()
  running = await runningFrise({ world: 'whole' })
})

after(async () => {
  await browser?.close()
  await running?.stop()
})

for (const path of [deskPaths.today('ricochet'), applicationPaths.list('ricochet')])
  test(`a coordinator’s first visit to ${path} carries at most 150 KB, fonts and styles with it`, async (t) => {
    const cookie = await cookieOf(running, 'territory coordinator')
    const page = await newVisitor(browser, { baseURL: running.url, test: t })
    await comeWith(page, cookie.split('; '), running.url)
    const weighed = weightOf(page)
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    assert.equal(new URL(page.url()).pathname, path)
    const { all } = await weighed()
    t.diagnostic(`first visit: ${Math.round(all / 1000)} KB`)
    assert.ok(all > 50_000, 'the fonts and the styles came too')
    assert.ok(all <= 150_000, `first visit: ${all} bytes`)
  })
