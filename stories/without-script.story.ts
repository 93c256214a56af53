import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Locator, Page } from 'playwright-core'
import { loadPlaces } from '#src/places/index.ts'
import { desktop, newVisitor, openBrowser, phone } from '#test/browser.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { assertAccessible } from './judged.ts'

// An old phone, or a computer of a library, on which no script arrives: a girl and her guardian do all that they have to do.

const at = '2026-11-23T09:00:00Z'
let browser: Browser
let running: RunningFrise

before(async () => {
  browser = await openBrowser()
  running = await runningFrise({ at })
  await loadPlaces(running.frise.database.owner, new Date(at))
})

after(async () => {
  await browser?.close()
  await running?.stop()
})

for (const [device, viewport] of [
  ['phone', phone],
  ['computer', desktop],
] as const) {
  test(`without script a girl begins on one ${device}, resumes on another by her code, sends, and her guardian agrees`, async (t) => {
    const visit = { viewport, baseURL: running.url, javaScript: false, test: t }
    const first = await newVisitor(browser, visit)
    await begin(first)
    await sayWhereSheLives(first)
    const code = await noteHerCode(first)

    const second = await newVisitor(browser, visit)
    await resume(second, code)
    await answerTheRest(second)
    await second
      .getByText('Lucé (Juvigny Val d’Andaine, Orne)')
      .or(second.getByText(/Juvigny/))
      .first()
      .waitFor()
    await assertAccessible(second, 'check, without script')
    await press(second, 'J’envoie ma candidature')
    await second.getByRole('heading', { level: 1, name: 'Ta candidature est bien arrivée' }).waitFor()
    await assertAccessible(second, 'status, sent, without script')

    await press(second, 'Montrer le code à scanner')
    await assertAccessible(second, 'link for the guardian, without script')
    const link = await second.getByRole('link', { name: /\/guardian\// }).getAttribute('href')
    const guardian = await newVisitor(browser, visit)
    await agree(guardian, link!)

    await follow(second, second.getByRole('link', { name: 'Revenir à mon dossier' }))
    await second.getByText('Un parent a donné son accord.').waitFor()
    await assertAccessible(second, 'status, her guardian agreed, without script')
  })
}

async function begin(girl: Page): Promise<void> {
  await girl.goto('/o/ricochet')
  await follow(girl, girl.locator('a[href*="/apply/"]').first())
  await assertAccessible(girl, 'first screen, without script')
  await press(girl, 'Continuer')
  await girl.getByText('Il reste').first().waitFor()
  await assertAccessible(girl, 'first screen, in error, without script')
  await girl.getByLabel('Fille', { exact: true }).check()
  await birthDate(girl)
  await press(girl, 'Continuer')
  await girl.getByLabel('Ton prénom').fill('Maëlys')
  await girl.getByLabel('Ton nom', { exact: true }).fill('Fictive')
  await press(girl, 'Continuer')
  await girl.getByLabel('Ton téléphone ou ton e-mail').fill('06 39 98 01 45')
  await press(girl, 'Continuer')
  await girl.getByLabel(/Creil/).check()
  await press(girl, 'Continuer')
}

/** Two places of that name: the page comes back, and she picks by département. */
async function sayWhereSheLives(girl: Page): Promise<void> {
  await girl.getByLabel(/Dans quelle commune habites-tu/).fill('Lucé')
  await assertAccessible(girl, 'place, without script')
  await press(girl, 'Continuer')
  await girl.getByText('Choisis ta commune dans la liste').first().waitFor()
  await assertAccessible(girl, 'place, homonyms, without script')
  await girl.getByLabel(/Lucé \(Juvigny/).check()
  await press(girl, 'Continuer')
}

async function noteHerCode(girl: Page): Promise<string> {
  await follow(girl, girl.getByRole('button', { name: 'Finir plus tard' }))
  await assertAccessible(girl, 'status, draft, without script')
  await press(girl, 'Note ton code pour reprendre plus tard')
  await assertAccessible(girl, 'her code, without script')
  const code = /[0-9A-Z]{5}[  -]?[0-9A-Z]{5}/.exec(await girl.locator('dl').innerText())?.[0]
  assert.ok(code, 'ten letters and figures')
  return code
}

async function resume(girl: Page, code: string): Promise<void> {
  await girl.goto('/o/ricochet/resume')
  await assertAccessible(girl, 'resume, without script')
  await girl.getByLabel('Ton code').fill('AAAAA AAAAA')
  await birthDate(girl)
  await press(girl, 'Ouvrir')
  await girl.getByText('Le code et la date ne vont pas ensemble').first().waitFor()
  await assertAccessible(girl, 'resume, in error, without script')
  await girl.getByLabel('Ton code').fill(code.toLowerCase())
  await press(girl, 'Ouvrir')
  await follow(girl, girl.getByRole('link', { name: 'Je reprends' }))
}

async function answerTheRest(girl: Page): Promise<void> {
  await girl
    .getByLabel(/Qu’est-ce qui te donne envie/)
    .fill('Je veux comprendre comment marche un téléphone.')
  await press(girl, 'Continuer')
  await girl
    .getByLabel(/Raconte une chose difficile/)
    .fill('J’ai appris à nager à douze ans, trois fois par semaine.')
  await press(girl, 'Continuer')
  await girl.getByLabel('Téléphone ou e-mail du parent').fill('samira.fictive@exemple.fr')
  await press(girl, 'Continuer')
  await press(girl, 'Continuer')
  await press(girl, 'Continuer')
  await girl.getByRole('heading', { level: 1, name: 'Relis et envoie' }).waitFor()
}

async function agree(guardian: Page, link: string): Promise<void> {
  await guardian.goto(link)
  await press(guardian, 'Continuer')
  await assertAccessible(guardian, 'guardian, in error, without script')
  await guardian
    .getByRole('group', { name: 'Autorisez-vous Maëlys à participer ?' })
    .getByLabel('Oui')
    .check()
  await press(guardian, 'Continuer')
  await guardian.getByLabel('Votre prénom').fill('Samira')
  await guardian.getByLabel('Votre nom').fill('Fictive')
  await guardian.getByLabel('Sa mère').check()
  await press(guardian, 'Continuer')
  for (const support of ['sur notre site', 'dans la presse', 'sur nos réseaux sociaux'])
    await guardian.getByRole('group', { name: support }).getByText('Oui').click()
  for (const support of ['dans nos documents internes', 'dans nos bilans'])
    await guardian.getByRole('group', { name: support }).getByText('Non').click()
  await assertAccessible(guardian, 'guardian, image, without script')
  await press(guardian, 'Continuer')
  await press(guardian, 'Je signe')
  await guardian.getByText('Vous autorisez Maëlys à participer.').waitFor()
  await assertAccessible(guardian, 'guardian, thanks, without script')
}

async function birthDate(girl: Page): Promise<void> {
  await girl.getByLabel('Jour').fill('12')
  await girl.getByLabel('Mois').fill('3')
  await girl.getByLabel('Année').fill('2012')
}

function press(page: Page, name: string): Promise<void> {
  return follow(page, page.getByRole('button', { name }))
}

/** Presses what leads to another page, and waits for that page. */
async function follow(page: Page, way: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('load'), way.first().click()])
}
