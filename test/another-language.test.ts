import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { handOutLink } from '#src/people/index.ts'
import { comeWith, desktop, newVisitor, openBrowser } from './browser.ts'
import { type ReadCampaign, readCampaign } from './read-campaign.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'
import { follow } from './usual-way.ts'

const now = '2026-11-29T09:00:00Z'
let running: RunningFrise
let campaign: ReadCampaign
let browser: Browser

before(async () => {
  running = await runningFrise({ at: now })
  campaign = await readCampaign(running.frise.database)
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await running?.stop()
})

test('a guardian who reads her second screen in English, without script, finds what she wrote and signs', async (t) => {
  const page = await newVisitor(browser, { javaScript: false, baseURL: running.url, test: t })
  const { link, answered } = await guardianLink('Lina')
  await page.goto(link)
  await page.getByLabel('Oui').check()
  await page.getByRole('button', { name: 'Continuer' }).click()
  await page.getByLabel('Votre prénom').fill('Samira')
  await page.getByLabel('Sa mère').check()
  await page.getByRole('button', { name: 'English' }).click()
  assert.equal(await page.getByLabel('Your first name').inputValue(), 'Samira')
  assert.ok(await page.getByLabel('Her mother').isChecked())
  assert.equal(await answered(), 0, 'to read in another language answers nothing')
  await page.getByLabel('Your last name').fill('Fictive')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Français' }).click()
  assert.match(await titleOf(page), /image/i)
  await page.getByRole('button', { name: 'Retour' }).click()
  assert.equal(await page.getByLabel('Votre nom', { exact: true }).inputValue(), 'Fictive')
})

test('a worry that is being written is kept when the language changes, and so after a fault', async (t) => {
  for (const javaScript of [true, false]) {
    const page = await newVisitor(browser, { javaScript, baseURL: running.url, test: t })
    await page.goto('/o/ricochet/concern')
    await follow(page, 'form.form .btn-main')
    assert.match(await page.title(), /^Erreur/)
    await page.locator('#worry').fill('Il <écrit> & appelle')
    await page.getByRole('button', { name: 'English' }).click()
    assert.equal(await page.locator('html').getAttribute('lang'), 'en')
    assert.equal(await page.locator('#worry').inputValue(), 'Il <écrit> & appelle')
    await page.reload()
    assert.equal(await page.locator('html').getAttribute('lang'), 'en', 'it is remembered')
  }
})

test('a form of the team that came back with faults twice is the same form in the other language', async (t) => {
  const page = await newVisitor(browser, { viewport: desktop, baseURL: running.url, test: t })
  await comeWith(page, await coordinator(), running.url)
  await page.goto(`${home()}/talks/new`)
  await page.locator('form.form .btn-solid').click()
  await page.getByText('Il reste une chose à corriger').waitFor()
  await page.locator('form.form .btn-solid').click()
  await page.waitForURL(/of-page=/)
  await page.getByText('Il reste une chose à corriger').waitFor()
  await page.locator('#classes').fill('3e B, 3e C')
  await page.getByRole('button', { name: 'English' }).first().click()
  assert.equal(await page.locator('html').getAttribute('lang'), 'en')
  assert.equal(await page.locator('#classes').inputValue(), '3e B, 3e C')
})

test('an address that only takes what is posted leads to its page; what is no address stays none', async () => {
  const { link } = await guardianLink('Zoé')
  const asked = await running.app.request(`${link}/answer`)
  assert.equal(asked.status, 303)
  assert.equal(asked.headers.get('location'), link)
  assert.equal((await running.app.request(`${link}/answers`)).status, 404)
})

async function guardianLink(firstName: string) {
  const objectId = await campaign.sent(firstName)
  const token = await campaign.at(now, async (scope) => {
    const { applicant, guardians } = await campaign.view(scope, objectId)
    const of = { purpose: 'guardian', holderId: guardians[0]!.id, aboutId: applicant.id, objectId } as const
    return handOutLink(scope, { ...of, sent: true, expiresAt: new Date('2027-08-01T00:00:00Z') })
  })
  const answered = async () => {
    const { consents } = await campaign.at(now, (scope) => campaign.view(scope, objectId))
    return consents.filter(({ capacity }) => capacity === 'guardian').length
  }
  return { link: `${home()}/guardian/${token}`, answered }
}

const home = () => `/o/essai-${campaign.organisationId.slice(-12)}`

const titleOf = (page: Page) => page.locator('h1').innerText()

async function coordinator(): Promise<readonly string[]> {
  const { signIn } = running.frise
  const accountId = await signIn.accountForEmail(`${campaign.organisationId}@equipe.example`, 'fr')
  await campaign.member('territory coordinator', accountId)
  return (await signIn.enterDemonstration(accountId)) ?? []
}
