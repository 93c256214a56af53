import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Locator, Page } from 'playwright-core'
import { desktop, newVisitor, openBrowser, phone, type VisitorOptions } from '#test/browser.ts'
import { addOneDayProgramme, theDay } from '#test/one-day-programme.ts'
import { runningFrise } from '#test/running-frise.ts'
import { enterAs } from './enter-as.ts'
import { assertAccessible } from './judged.ts'

let browser: Browser

before(async () => {
  browser = await openBrowser()
})

after(() => browser?.close())

for (const [devices, families, team] of [
  ['families on phones and the team at its desk', phone, desktop],
  ['families at a computer and the team on a phone', desktop, phone],
] as const) {
  test(`a girl applies, her guardian agrees, she has a place, a roll call and her diploma, and counts: ${devices}`, async (t) => {
    const running = await runningFrise()
    t.after(() => running.stop())
    const visit = (viewport: VisitorOptions['viewport']) =>
      newVisitor(browser, { viewport, baseURL: running.url, test: t })
    const { campaignId } = await addOneDayProgramme(running)
    const girl = await visit(families)
    await apply(girl, campaignId)

    const guardianLink = await showGuardianLink(girl)
    const guardian = await visit(families)
    await agree(guardian, guardianLink)

    const coordinator = await visit(team)
    await enterAs(coordinator, 'Nadia Benali')
    await coordinator.getByRole('heading', { level: 1, name: /attend/ }).waitFor()
    await assertAccessible(coordinator, 'desk')
    await unfoldMenu(coordinator)
    await follow(coordinator, inView(coordinator, 'Candidatures'))
    await assertAccessible(coordinator, 'applications')
    await follow(coordinator, coordinator.getByRole('link', { name: 'Lina Haddad' }))
    await assertAccessible(coordinator, 'application, coordinator')
    await follow(coordinator, coordinator.getByRole('link', { name: 'Ouvrir à la commission' }))
    await assertAccessible(coordinator, 'file before the board')
    await coordinator.getByLabel('Proposer une place').check()
    await coordinator.getByLabel(/Pourquoi, en une phrase/).fill('Une envie claire, racontée avec ses mots.')
    await coordinator.getByLabel(/Pourquoi décider sans/).fill('Une seule candidate pour une journée.')
    await coordinator.getByRole('button', { name: 'Enregistrer la décision' }).click()
    await coordinator.getByRole('button', { name: 'Oui, proposer la place' }).click()
    await coordinator.getByText('La décision est enregistrée.').waitFor()

    await girl.reload()
    await girl.getByRole('heading', { level: 1, name: 'Tu as une place' }).waitFor()
    await assertAccessible(girl, 'status, offered')
    await girl.getByRole('button', { name: 'Je prends ma place' }).click()
    await girl.getByRole('heading', { level: 1, name: 'Ta place est confirmée' }).waitFor()
    await assertAccessible(girl, 'status, accepted')

    running.clock.moveTo(`${theDay}T07:30:00Z`)
    await enterAs(coordinator, 'Nadia Benali')
    await runTheDay(coordinator)
    await giveTheDiploma(coordinator, running.url)
    await takeItHome(girl, running.url)

    const visitor = await visit(families)
    await visitor.goto('/o/ricochet/figures')
    await visitor.getByText('Moins de 5').first().waitFor()
    await assertAccessible(visitor, 'figures')
  })
}

async function runTheDay(coordinator: Page): Promise<void> {
  await unfoldMenu(coordinator)
  await inView(coordinator, 'Promotions').first().click()
  await follow(coordinator, coordinator.getByRole('link', { name: 'Nouvelle promotion' }))
  await assertAccessible(coordinator, 'new cohort')
  await coordinator.getByLabel(/Une journée tech/).check()
  await coordinator.getByLabel('Nom de la promotion').fill('Les Étincelles')
  await coordinator.getByRole('button', { name: 'Créer la promotion' }).click()
  await coordinator.getByText('Aucun adulte le 5 juillet 2027.').waitFor()
  assert.equal(await coordinator.getByRole('button', { name: 'Confirmer la promotion' }).count(), 0)
  await assertAccessible(coordinator, 'cohort, not confirmed without an adult')
  await bringAnAdult(coordinator)
  await coordinator.getByRole('button', { name: 'Confirmer la promotion' }).click()
  await coordinator.getByText('La promotion est confirmée.').waitFor()
  await assertAccessible(coordinator, 'cohort')
  await seeTheHealthSheet(coordinator)
  await coordinator
    .getByRole('link', { name: /^Faire l’appel/ })
    .first()
    .click()
  await coordinator.locator('label', { hasText: 'Lina H' }).first().click()
  await assertAccessible(coordinator, 'roll call')
  await coordinator.getByRole('button', { name: 'Terminer l’appel' }).click()
  await coordinator.getByText('L’appel est enregistré.').waitFor()
  await coordinator.getByRole('button', { name: 'Clore la promotion' }).click()
  await coordinator.getByText('La promotion est close.').waitFor()
}

/** Nobody starts without the papers that her programme needs: somebody of the team has seen the health sheet. */
async function seeTheHealthSheet(coordinator: Page): Promise<void> {
  await coordinator.getByRole('link', { name: 'Les papiers' }).click()
  await coordinator.getByText('Une participante ne peut pas encore commencer').waitFor()
  await coordinator.getByRole('button', { name: /^Noter reçu/ }).click()
  await coordinator.getByText('Toutes peuvent commencer.').waitFor()
  await coordinator.getByRole('link', { name: 'La promotion' }).click()
}

/**
 * A facilitator is listed beside the girls, and her check is seen: only then may the cohort be confirmed. The host, whom her
 * role alone leads there, is named too until hers is.
 */
async function bringAnAdult(coordinator: Page): Promise<void> {
  await coordinator.getByRole('link', { name: 'Voir les adultes' }).first().click()
  await coordinator.getByRole('heading', { level: 1, name: 'Les adultes' }).waitFor()
  const listing = coordinator.getByRole('form', { name: 'Ajouter quelqu’un' })
  await listing.getByLabel('Personne de l’équipe').selectOption({ label: 'Sylvie Andrade' })
  await listing.getByLabel('Rôle').selectOption({ label: 'Formatrice' })
  await listing.getByRole('button', { name: 'Ajouter' }).click()
  await coordinator.getByText('Sylvie Andrade : aucune vérification valable le 5 juillet 2027.').waitFor()
  const seeing = coordinator.getByRole('form', { name: 'Noter une vérification' })
  await seeing.getByLabel('Vue pour').selectOption({ label: 'Sylvie Andrade' })
  await noteHonourability(seeing)
  await coordinator.getByText('Béatrice Colin : aucune vérification valable le 5 juillet 2027.').waitFor()
  await assertAccessible(coordinator, 'adults of a cohort, one by her role only')
  await coordinator.getByRole('link', { name: 'Noter sa vérification' }).click()
  await noteHonourability(seeing)
  await coordinator.getByText('Les vérifications sont valables.').waitFor()
  await assertAccessible(coordinator, 'adults of a cohort')
  await coordinator.getByRole('link', { name: 'Revenir à la promotion' }).click()
}

async function noteHonourability(seeing: Locator): Promise<void> {
  await seeing.getByLabel('Attestation d’honorabilité').check()
  await seeing.getByLabel('Date écrite dessus').fill('2027-06-14')
  await seeing.getByRole('button', { name: 'Noter' }).click()
}

async function giveTheDiploma(coordinator: Page, url: string): Promise<void> {
  await coordinator.getByRole('link', { name: 'Les diplômes' }).click()
  await coordinator.getByRole('heading', { level: 1, name: 'Diplômes' }).waitFor()
  const signers = { 'L’hôte': 'Béatrice Colin', 'L’association': 'Ornella Sabatier' }
  for (const [role, name] of Object.entries(signers)) {
    await coordinator.getByRole('group', { name: role }).getByLabel('Prénom et nom').fill(name)
  }
  await coordinator.getByRole('button', { name: 'Délivrer les diplômes' }).click()
  await coordinator.getByText('1 diplôme est délivré.').waitFor()
  await assertAccessible(coordinator, 'diplomas')
  const printed = await coordinator
    .getByRole('link', { name: 'Imprimer toute la promotion' })
    .getAttribute('href')
  const pdf = await coordinator.request.get(url + printed)
  assert.equal(pdf.headers()['content-type'], 'application/pdf')
  assert.match((await pdf.body()).toString('latin1'), /^%PDF-1\.7[\s\S]*\/StructTreeRoot/)
}

/** By her own link, from her own page. */
async function takeItHome(girl: Page, url: string): Promise<void> {
  await girl.reload()
  await assertAccessible(girl, 'status, with a diploma')
  const hers = await girl.getByRole('link', { name: 'Je télécharge mon diplôme' }).getAttribute('href')
  const pdf = await girl.request.get(url + hers)
  assert.equal(pdf.headers()['content-type'], 'application/pdf')
}

async function apply(girl: Page, campaignId: string): Promise<void> {
  await girl.goto('/o/ricochet')
  await assertAccessible(girl, 'home')
  await follow(girl, girl.locator(`a[href="/o/ricochet/apply/${campaignId}?at=creil"]`))
  await assertAccessible(girl, 'first screen')
  await girl.getByLabel('Fille', { exact: true }).check()
  await girl.getByLabel('Jour').fill('12')
  await girl.getByLabel('Mois').fill('3')
  await girl.getByLabel('Année').fill('2012')
  await next(girl)
  await girl.getByLabel('Ton prénom').fill('Lina')
  await girl.getByLabel('Ton nom', { exact: true }).fill('Haddad')
  await next(girl)
  await girl.getByLabel('Ton téléphone ou ton e-mail').fill('06 39 98 01 23')
  await next(girl)
  assert.ok(await girl.getByLabel(/Creil/).isChecked(), 'the site that she pressed is chosen')
  await next(girl)
  await girl.getByLabel(/Dans quelle commune habites-tu/).fill('Un hameau sans nom')
  await assertAccessible(girl, 'screen with a place')
  await next(girl)
  await girl
    .getByLabel(/Qu’est-ce qui te donne envie/)
    .fill('Je veux comprendre comment marche un téléphone.')
  await next(girl)
  await girl
    .getByLabel(/Raconte une chose difficile/)
    .fill('J’ai appris à nager à douze ans, trois fois par semaine.')
  await next(girl)
  await girl.getByLabel('Téléphone ou e-mail du parent').fill('samira@exemple.fr')
  await next(girl)
  await girl.getByLabel('Les trajets').check()
  await girl.getByLabel('Les repas').check()
  await next(girl)
  await next(girl)
  await girl.getByRole('heading', { level: 1, name: 'Relis et envoie' }).waitFor()
  await girl.getByText('Les trajets, Les repas').waitFor()
  await assertAccessible(girl, 'check')
  await follow(girl, girl.getByRole('link', { name: /Changer ?, Ton prénom/ }))
  await girl.getByLabel('Ton prénom').fill('Lina')
  await follow(girl, girl.getByRole('button', { name: 'Corriger' }))
  await girl.getByRole('heading', { level: 1, name: 'Relis et envoie' }).waitFor()
  await girl.getByRole('button', { name: 'J’envoie ma candidature' }).click()
  await girl.getByRole('heading', { level: 1, name: 'Ta candidature est bien arrivée' }).waitFor()
  await girl.getByText('C’est envoyé').waitFor()
  await girl.getByText(/^Tu auras une réponse d’ici le \d/).waitFor()
  await assertAccessible(girl, 'status, sent')
}

async function next(page: Page): Promise<void> {
  await follow(page, page.getByRole('button', { name: 'Continuer' }))
}

/** Presses what leads to another page, and waits for that page. */
async function follow(page: Page, way: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('load'), way.first().click()])
}

async function showGuardianLink(girl: Page): Promise<string> {
  await girl.getByRole('button', { name: 'Montrer le code à scanner' }).click()
  const link = await girl.getByRole('link', { name: /\/guardian\// }).getAttribute('href')
  assert.ok(link)
  await girl.getByRole('link', { name: 'Revenir à mon dossier' }).click()
  return link
}

async function agree(guardian: Page, link: string): Promise<void> {
  await guardian.goto(link)
  await assertAccessible(guardian, 'guardian, programme')
  await guardian.getByRole('group', { name: 'Autorisez-vous Lina à participer ?' }).getByLabel('Oui').check()
  await next(guardian)
  await assertAccessible(guardian, 'guardian, identity')
  await guardian.getByLabel('Votre prénom').fill('Samira')
  await guardian.getByLabel('Votre nom').fill('Haddad')
  await guardian.getByLabel('Sa mère').check()
  await next(guardian)
  await assertAccessible(guardian, 'guardian, image')
  for (const support of [
    'sur notre site',
    'dans la presse',
    'sur nos réseaux sociaux',
    'dans nos documents internes',
    'dans nos bilans',
  ]) {
    await guardian
      .getByRole('group', { name: support })
      .getByText(support === 'dans la presse' ? 'Oui' : 'Non')
      .click()
  }
  await next(guardian)
  await assertAccessible(guardian, 'guardian, data')
  await guardian
    .getByRole('group', { name: /^Pouvons-nous garder ses réponses facultatives/ })
    .getByLabel('Oui')
    .check()
  await guardian.getByRole('button', { name: 'Je signe' }).click()
  await guardian.getByText('Vous autorisez Lina à participer.').waitFor()
  await assertAccessible(guardian, 'guardian, thanks')
}

/** On a phone the menu is folded. */
async function unfoldMenu(page: Page): Promise<void> {
  const folded = page.getByText('Menu', { exact: true })
  if (await folded.isVisible()) await folded.click()
}

function inView(page: Page, name: string): Locator {
  return page.getByRole('link', { name }).filter({ visible: true })
}
