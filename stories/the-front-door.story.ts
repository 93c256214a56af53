import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { unfinishedCampaigns } from '#src/applications/index.ts'
import { quotePublication } from '#src/impact/index.ts'
import { loadPlaces } from '#src/places/index.ts'
import { desktop, newVisitor, openBrowser } from '#test/browser.ts'
import { insertCamp } from '#test/held-camp.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { weightOf } from '#test/weight.ts'
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

test('a girl and her mother understand the front page on a phone, and reach the form', async (t) => {
  const girl = await newVisitor(browser, { baseURL: running.url, test: t })
  const weighed = weightOf(girl)
  await girl.goto('/o/ricochet')
  await girl.waitForLoadState('networkidle')
  const { all, script } = await weighed()
  t.diagnostic(`first visit: ${Math.round(all / 1000)} KB`)
  assert.ok(all <= 100_000, `first visit: ${all} bytes`)
  assert.ok(script <= 10_000, `script of a first visit: ${script} bytes`)
  await assertAccessible(girl, 'front page, open, phone')
  await girl.getByRole('link', { name: 'Candidater à Creil' }).click()
  await girl.getByRole('heading', { level: 1, name: 'Est-ce pour toi ?' }).waitFor()
})

test('the front page holds on a wide screen and in English', async (t) => {
  const visitor = await newVisitor(browser, {
    viewport: desktop,
    language: 'en-GB',
    baseURL: running.url,
    test: t,
  })
  await visitor.goto('/o/ricochet')
  await visitor.getByRole('heading', { name: 'Near you' }).waitFor()
  await assertAccessible(visitor, 'front page, open, desktop, English')
})

test('the figures say how they are counted, and stand beside what was published', async (t) => {
  const partner = await newVisitor(browser, { viewport: desktop, baseURL: running.url, test: t })
  await partner.goto('/o/ricochet/figures')
  await assertAccessible(partner, 'figures, empty')
  await loadPlaces(running.frise.database.owner, running.clock.now())
  await hold(['Creil', 'Cergy', 'Nantes', 'Lille', 'Lyon'])
  await partner.reload()
  await partner.getByText('Comment on compte : filles inscrites').click()
  await partner.getByText('Chacune compte une fois').waitFor()
  await partner.getByText(/Insee, code officiel géographique; La Poste\. Licence Ouverte, liste \d/).waitFor()
  await assertAccessible(partner, 'figures, with data')
  const phone = await newVisitor(browser, { javaScript: false, baseURL: running.url, test: t })
  await phone.goto('/o/ricochet/figures')
  await assertAccessible(phone, 'figures, phone, without script')
})

test('the team enters a total of earlier years, with its document', async (t) => {
  const manager = await newVisitor(browser, { viewport: desktop, baseURL: running.url, test: t })
  await enterAs(manager, 'Maud Lefort')
  await manager.goto('/o/ricochet/figures/earlier')
  await assertAccessible(manager, 'totals, with a quotation')
  await manager.getByRole('link', { name: 'Saisir un total' }).click()
  await manager.getByRole('button', { name: 'Enregistrer' }).click()
  await manager.getByRole('link', { name: 'Nommer le document' }).waitFor()
  await assertAccessible(manager, 'total, in error')
  await manager.getByLabel('Chiffre').selectOption('taught-hours')
  await manager.getByLabel('Total').fill('3 484')
  await manager.getByLabel('Premier jour de la période').fill('2017-01-01')
  await manager.getByLabel('Dernier jour de la période').fill('2021-12-31')
  await manager.getByLabel('Document source').fill('Rapport d’activité 2021')
  await manager.getByLabel('Compté par').fill('La trésorière')
  await manager.getByLabel('Compté le').fill('2022-03-01')
  await manager.getByRole('button', { name: 'Enregistrer' }).click()
  await manager.getByText('Total enregistré.').waitFor()
  await manager.getByRole('link', { name: 'Saisir une citation' }).click()
  await assertAccessible(manager, 'quotation')
  await manager.goto('/o/ricochet/figures')
  const [computed, before] = [
    await coloursUnder(manager, 'Calculé'),
    await coloursUnder(manager, 'Compté avant Frise'),
  ]
  assert.notEqual(computed.tag, before.tag, 'what was counted before Frise has a second colour')
  assert.notEqual(computed.card, before.card, 'and another ground')
})

/** The ground of the card of a figure that bears this tag, and of the tag itself, as they are drawn. */
async function coloursUnder(page: Page, tag: string): Promise<{ tag: string; card: string }> {
  const drawn = page.getByText(tag, { exact: true }).first()
  await drawn.waitFor()
  return drawn.evaluate((element) => {
    const ground = (it: Element) => getComputedStyle(it).backgroundColor
    const own = ground(element)
    const card = (it: Element): string => {
      const colour = ground(it)
      return colour === 'rgba(0, 0, 0, 0)' || colour === own ? card(it.parentElement!) : colour
    }
    return { tag: own, card: card(element) }
  })
}

test('who comes too late leaves a contact, without script, and an adult finds it', async (t) => {
  await inRicochet((scope) => scope.db.updateTable('campaigns').set({ state: 'closed' }).execute())
  const girl = await newVisitor(browser, { javaScript: false, baseURL: running.url, test: t })
  await girl.goto('/o/ricochet')
  await assertAccessible(girl, 'front page, closed')
  await girl.getByRole('button', { name: 'Préviens-moi la prochaine fois' }).click()
  await girl.getByRole('heading', { level: 1, name: 'La prochaine fois' }).waitFor()
  await assertAccessible(girl, 'contact, in error')
  await girl.getByLabel('Ton téléphone ou ton e-mail').fill('06 39 98 01 23')
  await girl.getByRole('button', { name: 'Préviens-moi la prochaine fois' }).click()
  await girl.getByText('C’est noté.').waitFor()
  const manager = await newVisitor(browser, { viewport: desktop, baseURL: running.url, test: t })
  await enterAs(manager, 'Maud Lefort')
  await manager.goto('/o/ricochet/leads')
  await manager.getByRole('link', { name: '+33639980123' }).waitFor()
  await assertAccessible(manager, 'contacts')
})

/** Camps that were held in these communes last summer, and a quotation. */
async function hold(communes: readonly string[]): Promise<void> {
  await inRicochet(async (scope) => {
    const { id, programmeVersionId } = (await unfinishedCampaigns(scope))[0]!
    for (const commune of communes) {
      await insertCamp(scope, {
        girls: 14,
        commune,
        year: 2026,
        sessions: 8,
        campaign: { id, programmeVersionId },
      })
    }
    const { id: personId } = await scope.db.selectFrom('people').select('id').executeTakeFirstOrThrow()
    await quotePublication(
      { ...scope, actor: { kind: 'person', id: personId } },
      {
        words: '36 JUMP IN TECH projects in person and online',
        language: 'en',
        source: 'Our social impact',
        address: null,
        onDay: '2026-11-20',
        dayIs: 'read',
      },
    )
  })
}

async function inRicochet<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
  const { database, clock } = running.frise
  const { rows } = await database.owner.query<{ id: string }>(
    `select platform.organisation_with_slug('ricochet') as id`,
  )
  const scope = { organisationId: rows[0]!.id, now: clock.now(), actor: { kind: 'job', id: null } as const }
  return inOrganisation(database.web, scope, work)
}
