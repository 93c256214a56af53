import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { applyPaths, guardianPaths, ownPaths } from '#src/applications/index.ts'
import { handOutLink } from '#src/people/index.ts'
import { newVisitor, openBrowser } from '#test/browser.ts'
import { type OpenCampaign, openCampaign } from '#test/open-campaign.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { weightOf } from '#test/weight.ts'

// A girl and her guardian open their link on an entry-level phone that has never been here.

let browser: Browser
let running: RunningFrise
let campaign: OpenCampaign
let slug: string

before(async () => {
  browser = await openBrowser()
  running = await runningFrise()
  campaign = await openCampaign(running.frise.database)
  slug = `essai-${campaign.organisationId.slice(-12)}`
})

after(async () => {
  await browser?.close()
  await running?.stop()
})

const pages: Record<string, () => Promise<string>> = {
  'a girl’s page': async () => ownPaths.status(slug, await tokenOf('application')),
  'a guardian’s page': async () => guardianPaths.screen(slug, await tokenOf('guardian')),
  'the first screen of the form': async () => applyPaths.campaign(slug, campaign.campaignId),
}

for (const [name, pathOf] of Object.entries(pages))
  test(`a first visit to ${name} carries at most 100 KB, fonts and styles with it, and 10 KB of script`, async (t) => {
    const path = await pathOf()
    const page = await newVisitor(browser, { baseURL: running.url, test: t })
    const weighed = weightOf(page)
    const opened = await page.goto(path)
    assert.equal(opened?.status(), 200)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    const { all, script } = await weighed()
    t.diagnostic(`first visit: ${Math.round(all / 1000)} KB, ${Math.round(script / 1000)} KB of script`)
    assert.ok(all > 50_000, 'the fonts and the styles came too')
    assert.ok(all <= 100_000, `first visit: ${all} bytes`)
    assert.ok(script <= 10_000, `script of a first visit: ${script} bytes`)
  })

/** The link of a girl whose application was sent, or of her guardian. */
async function tokenOf(purpose: 'application' | 'guardian'): Promise<string> {
  const objectId = await campaign.sent('Lina')
  return campaign.at('2026-11-23T09:00:00Z', async (scope) => {
    const { applicant, guardians } = await campaign.view(scope, objectId)
    const holderId = purpose === 'guardian' ? guardians[0]!.id : applicant.id
    const expiresAt = new Date('2027-08-01T00:00:00Z')
    return handOutLink(scope, { purpose, holderId, aboutId: applicant.id, objectId, expiresAt, sent: true })
  })
}
