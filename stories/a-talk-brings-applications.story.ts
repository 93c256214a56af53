import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { desktop, newVisitor, openBrowser } from '#test/browser.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { enterAs } from './enter-as.ts'
import { assertAccessible } from './judged.ts'

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

test('a coordinator speaks in a school, a girl follows the card, and her file says where she comes from', async (t) => {
  const coordinator = await newVisitor(browser, { viewport: desktop, baseURL: running.url, test: t })
  await enterAs(coordinator, 'Nadia Benali')
  await coordinator.getByRole('link', { name: 'Interventions' }).first().click()
  await coordinator.getByRole('heading', { level: 1, name: 'Interventions' }).waitFor()
  await assertAccessible(coordinator, 'talks, empty')
  await addSchool(coordinator)
  await planTalk(coordinator)
  const address = (await coordinator.locator('a[href*="/o/ricochet/c/"]').getAttribute('href'))!
  assert.ok(address.startsWith(`${running.url}/o/ricochet/c/`))
  await seeCard(coordinator)

  const girl = await newVisitor(browser, { javaScript: false, baseURL: running.url, test: t })
  await girl.goto(address)
  await girl.getByRole('heading', { level: 1, name: 'Est-ce pour toi ?' }).waitFor()
  await assertAccessible(girl, 'first screen, by the card')
  await answer(girl, 'Lina')

  const friend = await newVisitor(browser, { baseURL: running.url, test: t })
  await typeCode(friend, address.slice(-6))
  await answer(friend, 'Aya')

  await coordinator.goto('/o/ricochet/applications')
  await coordinator.getByRole('link', { name: 'Lina Fictive' }).click()
  await coordinator.getByRole('link', { name: 'Collège Élise-Deroche, 23 novembre 2026' }).waitFor()
  await coordinator.getByText('Une rencontre en classe').first().waitFor()
  await assertAccessible(coordinator, 'application, with its channel')
  await coordinator.getByRole('link', { name: 'Collège Élise-Deroche, 23 novembre 2026' }).click()
  await countHeads(coordinator)
  await readCampaign(coordinator)
})

test('the lists of channels and structures hold, empty, full and in error', async (t) => {
  const manager = await newVisitor(browser, { viewport: desktop, baseURL: running.url, test: t })
  await enterAs(manager, 'Maud Lefort')
  await manager.goto('/o/ricochet/channels?search=rien')
  await assertAccessible(manager, 'channels, empty')
  await manager.getByRole('link', { name: 'Nouveau canal' }).click()
  await manager.getByRole('button', { name: 'Enregistrer' }).click()
  await assertAccessible(manager, 'new channel, in error')
  await manager.getByLabel('Type').selectOption('ambassador')
  await manager.getByLabel('Nom du canal').fill('Le réseau de Farida')
  await manager.getByRole('button', { name: 'Enregistrer' }).click()
  await manager.getByText('Le canal est ouvert.').waitFor()
  await assertAccessible(manager, 'channel')
  await manager.getByRole('button', { name: 'Fermer ce canal' }).click()
  await manager.getByText('Le canal est fermé.').waitFor()
  await assertAccessible(manager, 'channel, closed')
  await manager.goto('/o/ricochet/channels')
  await assertAccessible(manager, 'channels')
  await manager.goto('/o/ricochet/structures')
  await assertAccessible(manager, 'structures')
  const phone = await newVisitor(browser, { language: 'en-GB', baseURL: running.url, test: t })
  await enterAs(phone, 'Maud Lefort', 'Enter')
  for (const path of ['talks', 'channels', 'structures', 'campaigns']) {
    await phone.goto(`/o/ricochet/${path}`)
    await assertAccessible(phone, `${path}, phone, English`)
  }
})

async function addSchool(coordinator: Page): Promise<void> {
  await coordinator.getByRole('link', { name: 'Structures' }).click()
  await assertAccessible(coordinator, 'structures, empty')
  await coordinator.getByRole('link', { name: 'Nouvelle structure' }).click()
  await coordinator.getByRole('button', { name: 'Enregistrer' }).click()
  await coordinator.getByRole('link', { name: 'Écrivez un nom' }).waitFor()
  await assertAccessible(coordinator, 'new structure, in error')
  await coordinator.getByLabel('Type').selectOption('school')
  await coordinator.getByLabel('Nom', { exact: true }).fill('Collège Élise-Deroche')
  await coordinator.getByLabel(/Commune/).fill('Un hameau sans code')
  await coordinator.getByLabel('REP+').check()
  await coordinator.getByRole('button', { name: 'Enregistrer' }).click()
  await coordinator.getByText('La structure est notée.').waitFor()
}

async function planTalk(coordinator: Page): Promise<void> {
  await coordinator.getByRole('link', { name: /^Y noter une intervention/ }).click()
  await coordinator.getByRole('heading', { level: 1, name: 'Nouvelle intervention' }).waitFor()
  await coordinator.getByLabel('Date').fill('')
  await coordinator.getByRole('button', { name: 'Enregistrer' }).click()
  await coordinator.getByRole('link', { name: 'Choisissez une date' }).waitFor()
  await assertAccessible(coordinator, 'new talk, in error')
  await coordinator.getByLabel('Date').fill('2026-11-23')
  await coordinator.getByLabel(/Classes/).fill('3e A et 3e C')
  await coordinator.getByLabel(/Intervenante/).selectOption({ label: 'Nadia Benali' })
  await coordinator.getByRole('button', { name: 'Enregistrer' }).click()
  await coordinator.getByText('Sa carte est prête.').waitFor()
  await assertAccessible(coordinator, 'talk')
}

async function seeCard(coordinator: Page): Promise<void> {
  const pdf = await coordinator
    .getByRole('link', { name: 'Télécharger la carte en PDF' })
    .getAttribute('href')
  const answered = await coordinator.request.get(running.url + pdf)
  assert.equal(answered.headers()['content-type'], 'application/pdf')
  await coordinator.getByRole('link', { name: 'Voir la carte à imprimer' }).click()
  await coordinator.getByRole('img', { name: /^Code QR/ }).waitFor()
  await assertAccessible(coordinator, 'card')
}

async function typeCode(girl: Page, code: string): Promise<void> {
  await girl.goto('/o/ricochet')
  await girl.getByRole('textbox', { name: /J’ai un code de classe/ }).fill('ABC DEF')
  await girl.getByRole('button', { name: 'Continuer' }).click()
  await girl.getByRole('heading', { level: 1, name: 'J’ai un code de classe' }).waitFor()
  await girl.getByRole('link', { name: /On ne trouve pas ce code/ }).waitFor()
  await assertAccessible(girl, 'code, in error')
  await girl.getByLabel('Code', { exact: true }).fill(`${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`)
  await girl.getByRole('button', { name: 'Continuer' }).click()
  await girl.getByRole('heading', { level: 1, name: 'Est-ce pour toi ?' }).waitFor()
}

async function answer(girl: Page, firstName: string): Promise<void> {
  await girl.getByLabel('Fille', { exact: true }).check()
  await girl.getByLabel('Jour').fill('12')
  await girl.getByLabel('Mois').fill('3')
  await girl.getByLabel('Année').fill('2012')
  await next(girl)
  await girl.getByLabel('Ton prénom').fill(firstName)
  await girl.getByLabel('Ton nom', { exact: true }).fill('Fictive')
  await next(girl)
  await girl.getByLabel('Ton téléphone ou ton e-mail').fill('06 39 98 01 23')
  await next(girl)
  await girl.getByLabel(/Creil/).check()
  await next(girl)
  await next(girl)
  await girl.getByLabel(/Qu’est-ce qui te donne envie/).fill('Comprendre comment marche un téléphone.')
  await next(girl)
  await girl.getByLabel(/Raconte une chose difficile/).fill('J’ai appris à nager à douze ans.')
  await next(girl)
  await girl.getByLabel('Téléphone ou e-mail du parent').fill('samira@exemple.fr')
  await next(girl)
  await next(girl)
  await girl.getByLabel('Une rencontre en classe').check()
  await next(girl)
  await girl.getByRole('button', { name: 'J’envoie ma candidature' }).click()
  await girl.getByRole('heading', { level: 1, name: 'Ta candidature est bien arrivée' }).waitFor()
}

async function next(girl: Page): Promise<void> {
  await Promise.all([girl.waitForEvent('load'), girl.getByRole('button', { name: 'Continuer' }).click()])
}

async function countHeads(coordinator: Page): Promise<void> {
  await coordinator.getByLabel('Personnes', { exact: true }).fill('cinquante')
  await coordinator.getByRole('button', { name: 'Enregistrer' }).click()
  await coordinator.getByRole('link', { name: /nombre entier/ }).waitFor()
  await assertAccessible(coordinator, 'talk, in error')
  await coordinator.getByLabel('Personnes', { exact: true }).fill('54')
  await coordinator.getByLabel('On a compté les têtes').check()
  await coordinator.getByRole('button', { name: 'Enregistrer' }).click()
  await coordinator.getByRole('definition').filter({ hasText: '54, comptées' }).waitFor()
  await coordinator.goto('/o/ricochet/talks')
  await coordinator.getByRole('cell', { name: 'Tenue' }).waitFor()
  await assertAccessible(coordinator, 'talks')
  await coordinator.goto('/o/ricochet/figures')
  await coordinator.getByText('personnes rencontrées, comptées').first().waitFor()
}

async function readCampaign(coordinator: Page): Promise<void> {
  await coordinator.goto('/o/ricochet/campaigns')
  await assertAccessible(coordinator, 'campaigns')
  await coordinator.getByRole('rowheader').getByRole('link').first().click()
  await coordinator.getByRole('table', { name: 'Par canal' }).getByText('Élise-Deroche').waitFor()
  await assertAccessible(coordinator, 'campaign')
  const places = coordinator.getByRole('textbox', { name: /^Places, .*Creil/ })
  await places.fill('0')
  await coordinator.getByRole('button', { name: /^Enregistrer .*Creil/ }).click()
  await coordinator.getByRole('link', { name: /nombre de places/ }).waitFor()
  await assertAccessible(coordinator, 'campaign, in error')
  await places.fill('18')
  await coordinator.getByRole('button', { name: /^Enregistrer .*Creil/ }).click()
  await coordinator.getByText('Le nombre de places est enregistré.').waitFor()
}
