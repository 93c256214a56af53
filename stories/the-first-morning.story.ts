import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { instantAt } from '#platform/clock/clock.ts'
import { inOrganisation } from '#platform/database/database.ts'
import { absencePaths, absencesWithin, recordCall } from '#src/care/index.ts'
import { sessionPaths } from '#src/cohorts/index.ts'
import { desktop, newVisitor, openBrowser, takeComplaints } from '#test/browser.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { enterAs } from './enter-as.ts'
import { assertAccessible } from './judged.ts'

let browser: Browser
let running: RunningFrise
let organisationId: string

const slug = 'ricochet'

before(async () => {
  browser = await openBrowser()
  running = await runningFrise({ world: 'whole' })
  const found = await running.frise.database.web
    .selectNoFrom((eb) => eb.fn<string>('platform.organisation_with_slug', [eb.val(slug)]).as('id'))
    .executeTakeFirstOrThrow()
  organisationId = found.id
  await familiesOfYesterdayAnswer()
})

after(async () => {
  await browser?.close()
  await running?.stop()
})

test('on a phone the network goes and comes back: one girl is late, one is missing, her family is called', async (t) => {
  const session = await theNextMorning()
  const sylvie = await newVisitor(browser, { baseURL: running.url, test: t })
  await enterAs(sylvie, 'Sylvie Andrade')
  await sylvie.goto(sessionPaths.rollCall(slug, session))
  const girls = await namesOn(sylvie)
  await assertAccessible(sylvie, 'roll call of sixteen')
  await answer(sylvie, girls[0]!, 'Retard')
  await sylvie.getByText(/^Arrivée à \d+\sh/).waitFor()
  await answer(sylvie, girls[1]!, 'Absente')
  await sylvie.getByText('Famille à prévenir').filter({ visible: true }).first().waitFor()

  await sylvie.context().setOffline(true)
  await sylvie.getByText('Hors ligne, continuez.').waitFor()
  for (const girl of girls.slice(2)) await answer(sylvie, girl, 'Présente')
  await sylvie
    .getByText(`${girls.length} réponses gardées sur ce téléphone.`)
    .filter({ visible: true })
    .waitFor()
  await assertAccessible(sylvie, 'roll call, offline')
  assert.doesNotMatch(await keptOn(sylvie), new RegExp(girls.map(firstWord).join('|')), 'no name is kept')
  await sylvie.getByRole('button', { name: 'Terminer l’appel' }).click()
  await sylvie.getByText('Hors ligne, l’appel attend.').waitFor()
  takeComplaints(sylvie)

  await sylvie.context().setOffline(false)
  await sylvie.getByRole('heading', { level: 1, name: 'Une famille à appeler' }).waitFor()
  await sylvie.getByText('L’appel est enregistré. Appelez maintenant.').waitFor()
  assert.equal(await keptOn(sylvie), '{}', 'nothing stays on the phone')
  takeComplaints(sylvie)
  await assertAccessible(sylvie, 'call list')
  assert.match((await sylvie.locator('main a[href^="tel:"]').first().getAttribute('href'))!, /^tel:\+33/)

  const nadia = await newVisitor(browser, { viewport: desktop, baseURL: running.url, test: t })
  await enterAs(nadia, 'Nadia Benali')
  await waitMinutes(29)
  await nadia.reload()
  assert.equal(await waitsAtDesk(nadia).count(), 0)
  await waitMinutes(1)
  await nadia.reload()
  await waitsAtDesk(nadia).waitFor()
  await assertAccessible(nadia, 'desk, an absence that nobody called about')

  await sylvie.getByRole('link', { name: /^Noter un appel/ }).click()
  await assertAccessible(sylvie, 'absence')
  await sylvie.getByRole('button', { name: 'Enregistrer l’appel' }).click()
  await sylvie.getByRole('link', { name: 'Choisissez ce que l’appel a donné' }).waitFor()
  await assertAccessible(sylvie, 'absence, in error')
  await writeCall(sylvie, 'Elle arrive', 'Son bus est en retard.')
  await sylvie.getByRole('heading', { level: 1, name: 'Personne à appeler' }).waitFor()
  await assertAccessible(sylvie, 'call list, empty')

  await nadia.reload()
  assert.equal(await waitsAtDesk(nadia).count(), 0)
  await nadia.goto(absencePaths.list(slug))
  await nadia.getByText('Elle arrive').waitFor()
  await assertAccessible(nadia, 'call list, coordinator')
})

test('at a computer an answer that is lost on its way is asked again, and written once; the missing girl’s family is called', async (t) => {
  const session = await theNextMorning()
  const sylvie = await newVisitor(browser, { viewport: desktop, baseURL: running.url, test: t })
  await enterAs(sylvie, 'Sylvie Andrade')
  await sylvie.goto(sessionPaths.rollCall(slug, session))
  const [missing, ...others] = await namesOn(sylvie)
  await answer(sylvie, missing!, 'Absente')
  for (const girl of others) await answer(sylvie, girl, 'Présente')
  await assertAccessible(sylvie, 'roll call, desktop')
  let lost = 0
  await sylvie.route('**/roll-call', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.continue()
    lost += 1
    await route.fetch()
    return route.abort('connectionreset')
  })
  await sylvie.getByRole('button', { name: 'Terminer l’appel' }).click()
  await sylvie.getByText('Hors ligne, l’appel attend.').waitFor()
  await sylvie.getByText('L’appel est enregistré.').waitFor()
  assert.equal(lost, 1)
  assert.equal(await revisionOf(session), 1)
  takeComplaints(sylvie)
  await assertAccessible(sylvie, 'call list, desktop')
  const toCall = sylvie.getByRole('link', { name: /^Noter un appel/ })
  const waiting = await toCall.count()
  await toCall.first().click()
  await assertAccessible(sylvie, 'absence, desktop')
  await writeCall(sylvie, 'Elle arrive', 'Son bus est en retard.')
  await sylvie.getByText('L’appel est noté.').waitFor()
  assert.equal(await toCall.count(), waiting - 1)
})

test('a tab that was killed loses nothing; signing out says first what was not sent, then leaves nothing', async (t) => {
  const session = await theNextMorning()
  const first = await newVisitor(browser, { baseURL: running.url, test: t })
  await enterAs(first, 'Sylvie Andrade')
  await first.goto(sessionPaths.rollCall(slug, session))
  const [one, two] = await namesOn(first)
  await answer(first, one!, 'Présente')
  await answer(first, two!, 'Absente')
  const context = first.context()
  await first.close()

  const second = await context.newPage()
  await second.goto(sessionPaths.rollCall(slug, session))
  await second.getByText('Réponses retrouvées.').waitFor()
  assert.ok(await row(second, one!).getByRole('radio', { name: 'Présente' }).isChecked())
  assert.ok(await row(second, two!).getByRole('radio', { name: 'Absente' }).isChecked())
  await assertAccessible(second, 'roll call, answers found again')

  await second.goto(absencePaths.list(slug))
  await signOut(second)
  const asked = second.getByRole('dialog', { name: '2 réponses de l’appel n’ont pas été envoyées' })
  await asked.waitFor()
  await assertAccessible(second, 'signing out while a roll call waits')
  await asked.getByRole('link', { name: 'Revenir à l’appel' }).click()
  await second.getByText('Réponses retrouvées.').waitFor()

  await second.goto(absencePaths.list(slug))
  await signOut(second)
  await asked.getByRole('button', { name: 'Se déconnecter et les perdre' }).click()
  await second.waitForURL((url) => !url.pathname.includes('absences'))
  assert.equal(await keptOn(second), '{}')

  await enterAs(second, 'Sylvie Andrade')
  await second.goto(absencePaths.list(slug))
  await signOut(second)
  await second.waitForURL((url) => !url.pathname.includes('absences'))
})

test('her check is no longer there when the network comes back: the page says whom to call, and what she answered stays until it may leave', async (t) => {
  const session = await theNextMorning()
  const sylvie = await newVisitor(browser, { baseURL: running.url, test: t })
  await enterAs(sylvie, 'Sylvie Andrade')
  await sylvie.goto(sessionPaths.rollCall(slug, session))
  const girls = await namesOn(sylvie)
  await sylvie.context().setOffline(true)
  for (const girl of girls) await answer(sylvie, girl, 'Présente')
  await sylvie.getByRole('button', { name: 'Terminer l’appel' }).click()
  await sylvie.getByText('Hors ligne, l’appel attend.').waitFor()
  takeComplaints(sylvie)
  const noteAgain = await takeAwayChecksOf('Andrade')
  await sylvie.context().setOffline(false)
  await sylvie.getByText('Pas enregistré\u00a0: votre rôle n’ouvre plus cet appel.').waitFor()
  await sylvie
    .getByText(`${girls.length} réponses restent ici. Appelez la personne qui organise`)
    .filter({ visible: true })
    .waitFor()
  assert.ok(await row(sylvie, girls[0]!).getByRole('radio', { name: 'Présente' }).isChecked())
  await assertAccessible(sylvie, 'roll call, her role rests')
  assert.equal(await revisionOf(session), 0)

  const reopened = await sylvie.context().newPage()
  await reopened.goto(sessionPaths.rollCall(slug, session))
  await reopened.getByText('Un appel attend sur ce téléphone').waitFor()
  await assertAccessible(reopened, 'my checks, a roll call kept on this phone')
  await noteAgain()
  await reopened.goto(sessionPaths.rollCall(slug, session))
  await reopened.getByText('L’appel est enregistré.').waitFor()
  assert.equal(await revisionOf(session), 1)
  assert.equal(await keptOn(reopened), '{}')
})

test('her role ends while the roll call waits: the page says so; opened again, she reads what she answered and erases it', async (t) => {
  const session = await theNextMorning()
  const sylvie = await newVisitor(browser, { viewport: desktop, baseURL: running.url, test: t })
  await enterAs(sylvie, 'Sylvie Andrade')
  await sylvie.goto(sessionPaths.rollCall(slug, session))
  const [first, ...others] = await namesOn(sylvie)
  await answer(sylvie, first!, 'Retard')
  for (const girl of others.slice(1)) await answer(sylvie, girl, 'Présente')
  await answer(sylvie, others[0]!, 'Absente')
  const giveBack = await endRolesOf('Andrade')
  await sylvie.getByRole('button', { name: 'Terminer l’appel' }).click()
  await sylvie.getByText('Pas enregistré\u00a0: votre rôle n’ouvre plus cet appel.').waitFor()
  assert.match(await keptOn(sylvie), /ended\\":true/)
  assert.equal(await revisionOf(session), 0)
  takeComplaints(sylvie)

  const reopened = await sylvie.context().newPage()
  await reopened.goto(sessionPaths.rollCall(slug, session))
  await reopened.getByText('Vous ne pouvez plus l’envoyer.').waitFor()
  await reopened.getByText(`\u00a0: ${others.length + 1} réponses`).click()
  const read = await reopened.getByRole('listitem').filter({ visible: true }).allTextContents()
  assert.match(read[0]!, /^Retard, arrivée à \d+\sh\s\d\d$/)
  assert.deepEqual(read.slice(1), ['Absente', ...others.slice(1).map(() => 'Présente')])
  await assertAccessible(reopened, 'not found, a roll call kept on this phone')
  await reopened.getByRole('button', { name: 'Effacer ces réponses' }).click()
  await reopened.getByText('Les réponses sont effacées de ce téléphone.').waitFor()
  assert.equal(await keptOn(reopened), '{}')
  takeComplaints(reopened)
  await giveBack()
})

test('without script: the call at once, though one is late; the list, the call to her family', async (t) => {
  const session = await theNextMorning()
  const sylvie = await newVisitor(browser, { javaScript: false, baseURL: running.url, test: t })
  await enterAs(sylvie, 'Sylvie Andrade')
  await sylvie.goto(sessionPaths.rollCall(slug, session))
  const girls = await namesOn(sylvie)
  await answer(sylvie, girls[0]!, 'Retard')
  await answer(sylvie, girls[1]!, 'Absente')
  for (const girl of girls.slice(2)) await answer(sylvie, girl, 'Présente')
  await sylvie.getByRole('button', { name: 'Terminer l’appel' }).click()
  await sylvie.getByText('L’appel est enregistré. Appelez maintenant. Retard noté à').waitFor()
  const toCall = sylvie.getByRole('link', { name: /^Noter un appel/ })
  const waiting = await toCall.count()
  await toCall.first().click()
  await writeCall(sylvie, 'Elle ne viendra pas', '')
  await sylvie.getByText('L’appel est noté.').waitFor()
  assert.equal(await toCall.count(), waiting - 1)
})

/** Moves the clock to five minutes after the beginning of the next session without roll call, and returns it. */
async function theNextMorning(): Promise<string> {
  const session = await inOrganisation(running.frise.database.web, jobScope(), (scope) =>
    scope.db
      .selectFrom('sessions')
      .select(['id', 'day', 'startsAt', 'zone'])
      .where('organisationId', '=', scope.organisationId)
      .where('state', '=', 'planned')
      .orderBy('day')
      .orderBy('startsAt')
      .executeTakeFirstOrThrow(),
  )
  const begins = instantAt(session.zone, `${session.day}T${session.startsAt.slice(0, 5)}`)
  running.clock.moveTo(new Date(begins.getTime() + 5 * 60_000).toISOString())
  return session.id
}

/** Nobody answered about one girl yesterday; her family calls back, so that the list of the morning is empty. */
async function familiesOfYesterdayAnswer(): Promise<void> {
  const everywhere = { everywhere: true, editions: [], sites: [], cohorts: [] }
  const sylvie = await inOrganisation(running.frise.database.web, jobScope(), ({ db }) =>
    db.selectFrom('people').select('id').where('lastName', '=', 'Andrade').executeTakeFirstOrThrow(),
  )
  const scope = { ...jobScope(), actor: { kind: 'person', id: sylvie.id } as const }
  await inOrganisation(running.frise.database.web, scope, async (hers) => {
    const waiting = await absencesWithin(hers, everywhere, hers.now)
    assert.equal(waiting.filter(({ state }) => state === 'to call').length, 1)
    for (const { id, revision, state } of waiting) {
      if (state !== 'to call') continue
      await recordCall(hers, { absenceId: id, revision, contactId: null, outcome: 'ill', sentence: '' })
    }
  })
}

/** Every check of hers is gone, as if its end had come; the deed returned notes them again. */
async function takeAwayChecksOf(lastName: string): Promise<() => Promise<void>> {
  const checks = await inOrganisation(running.frise.database.web, jobScope(), ({ db }) =>
    db
      .deleteFrom('vettingChecks')
      .where('personId', 'in', db.selectFrom('people').select('id').where('lastName', '=', lastName))
      .returningAll()
      .execute(),
  )
  return () =>
    inOrganisation(running.frise.database.web, jobScope(), async ({ db }) => {
      await db.insertInto('vettingChecks').values(checks).execute()
    })
}

/** Her roles ended the day before she began; the deed returned gives them back. */
async function endRolesOf(lastName: string): Promise<() => Promise<void>> {
  const end = (endsOn: string | null) =>
    inOrganisation(running.frise.database.web, jobScope(), async ({ db }) => {
      await db
        .updateTable('roleGrants')
        .set((eb) => ({ endsOn: endsOn === null ? null : eb.ref('startsOn') }))
        .where('personId', 'in', db.selectFrom('people').select('id').where('lastName', '=', lastName))
        .execute()
    })
  await end('its first day')
  return () => end(null)
}

async function revisionOf(session: string): Promise<number> {
  const { revision } = await inOrganisation(running.frise.database.web, jobScope(), (scope) =>
    scope.db
      .selectFrom('sessions')
      .select('revision')
      .where('organisationId', '=', scope.organisationId)
      .where('id', '=', session)
      .executeTakeFirstOrThrow(),
  )
  return revision
}

function jobScope() {
  return { organisationId, now: running.clock.now(), actor: { kind: 'job', id: null } as const }
}

async function waitMinutes(minutes: number): Promise<void> {
  running.clock.moveTo(new Date(running.clock.now().getTime() + minutes * 60_000).toISOString())
}

/** The line of the desk, by what settles it. */
function waitsAtDesk(page: Page) {
  return page.getByRole('link', { name: 'Appeler 1 absence sans nouvelle' })
}

function namesOn(page: Page): Promise<string[]> {
  return page.locator('fieldset legend').allTextContents()
}

const firstWord = (name: string) => name.split(' ')[0]!

function row(page: Page, girl: string) {
  return page.getByRole('group', { name: girl })
}

/** Touches her name, or one of the two keys beside it. */
async function answer(page: Page, girl: string, word: 'Présente' | 'Retard' | 'Absente'): Promise<void> {
  await row(page, girl).locator('label').filter({ hasText: word }).click()
}

async function writeCall(page: Page, outcome: string, sentence: string): Promise<void> {
  await page
    .getByRole('group', { name: /Qui avez-vous appelé/ })
    .getByRole('radio')
    .first()
    .check()
  await page.getByLabel(outcome).check()
  await page.getByLabel(/Ce qui a été dit/).fill(sentence)
  await page.getByRole('button', { name: 'Enregistrer l’appel' }).click()
}

async function signOut(page: Page): Promise<void> {
  await page.getByText('Menu', { exact: true }).click()
  await page.getByRole('button', { name: 'Se déconnecter', exact: true }).filter({ visible: true }).click()
}

/** What the browser keeps for this site, as text. */
function keptOn(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify(Object.fromEntries(Object.entries(localStorage))))
}
