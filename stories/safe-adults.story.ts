import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { cohortPaths } from '#src/cohorts/index.ts'
import type { Role } from '#src/organisations/index.ts'
import { addAdult, adultPaths, adultsCohortById, concernPaths, recordCheck } from '#src/safeguarding/index.ts'
import { comeWith, desktop, newVisitor, openBrowser, phone } from '#test/browser.ts'
import { insertCamp } from '#test/held-camp.ts'
import { cookieOf, type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { assertAccessible } from './judged.ts'

// A camp of girls on 6, 7 and 8 July 2027, in a month and a half; the check of one adult ends on its second day.
const slug = 'ricochet'
let browser: Browser
let running: RunningFrise
let cohort: string

before(async () => {
  browser = await openBrowser()
  running = await runningFrise()
  running.clock.moveTo('2027-05-20T09:00:00Z')
  cohort = await inRicochet(campWithAnAdult)
})

after(async () => {
  await browser?.close()
  await running?.stop()
})

const screens: [string, BrowserContextOptions, 'fr' | 'en'][] = [
  ['phone', phone, 'fr'],
  ['desktop', desktop, 'en'],
]
for (const [screen, viewport, language] of screens) {
  const label = (page: string) => `${page}, ${screen}, ${language}`
  const come = async (t: Parameters<typeof newVisitor>[1], role?: Role) => {
    const visitor = await newVisitor(browser, { ...t, viewport, language, baseURL: running.url })
    if (role !== undefined) await signIn(visitor, role)
    return visitor
  }

  test(`a worry is written, received and followed (${screen}, ${language})`, async (t) => {
    const girl = await come({ test: t })
    await girl.goto(concernPaths.raise(slug))
    await assertAccessible(girl, label('raise a concern'))
    await send(girl)
    await girl.locator('.error-summary').waitFor()
    await assertAccessible(girl, label('raise a concern, in error'))
    await girl.locator('[name=worry]').fill('Un adulte me suit jusque dans le bus.')
    await send(girl)
    await girl.waitForURL(`**${concernPaths.thanks(slug, { isTold: true })}`)
    await assertAccessible(girl, label('thanks'))

    const officer = await come({ test: t }, 'safeguarding officer')
    await officer.goto(concernPaths.list(slug))
    await assertAccessible(officer, label('concerns'))
    const unread = officer.locator('tr', { hasText: /À lire|To be read/ })
    await unread.getByRole('link').click()
    await officer.getByText('Un adulte me suit').waitFor()
    await assertAccessible(officer, label('one concern'))
    await send(officer)
    await officer.locator('.error-summary').waitFor()
    await assertAccessible(officer, label('one concern, in error'))
    await officer.locator('[name=to]').first().check()
    await officer.locator('[name=sentence]').fill('Je l’appelle ce soir.')
    await send(officer)
    await officer.getByText('Je l’appelle ce soir.').waitFor()
    await assertAccessible(officer, label('one concern, followed'))
  })

  test(`adults are listed with what is missing, and each sees her own (${screen}, ${language})`, async (t) => {
    const coordinator = await come({ test: t }, 'territory coordinator')
    await coordinator.goto(adultPaths.ofCohort(slug, cohort))
    await coordinator.getByText(/Sylvie Andrade\s?: .* 8 (juillet|July) 2027/).waitFor()
    await assertAccessible(coordinator, label('adults of a cohort'))
    await send(coordinator, adultPaths.ofCohort(slug, cohort))
    await coordinator.locator('.error-summary').waitFor()
    await assertAccessible(coordinator, label('adults, in error'))
    await coordinator.goto(adultPaths.ofCohort(slug, cohort))
    await send(coordinator, adultPaths.checks(slug, cohort))
    await coordinator.locator('.error-summary').waitFor()
    await assertAccessible(coordinator, label('a check, in error'))
    await coordinator.goto(adultPaths.expiring(slug))
    await coordinator.getByText('Sylvie Andrade').first().waitFor()
    await assertAccessible(coordinator, label('checks that end'))

    const sylvie = await come({ test: t }, 'facilitator')
    await sylvie.goto(adultPaths.mine(slug))
    await assertAccessible(sylvie, label('my checks, to do'))
    // As the emergency sheets lead her: to both texts, and back.
    const sheets = cohortPaths.emergencySheets(slug, cohort)
    for (const text of ['page', 'charter'] as const) {
      await sylvie.goto(adultPaths[text](slug, sheets))
      await assertAccessible(sylvie, label(text))
      await send(sylvie)
    }
    await sylvie.waitForURL(({ pathname }) => pathname === sheets)
    await sylvie.goto(adultPaths.mine(slug))
    await assertAccessible(sylvie, label('my checks, done'))
  })
}

/** Presses the button of the form of the page, or of the one that posts to this address. */
async function send(page: Page, action?: string): Promise<void> {
  const form = action === undefined ? 'main form' : `main form[action="${action}"]`
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.locator(`${form} button`).last().click()
  await answered
  await page.waitForLoadState('load')
}

async function signIn(page: Page, role: Role): Promise<void> {
  await comeWith(page, (await cookieOf(running, role)).split('; '), running.url)
}

/** Girls whose ages are unknown, and one facilitator whose check ends on 7 July. Returns the id of the cohort. */
async function campWithAnAdult(scope: Scope): Promise<string> {
  const { id, programmeVersionId } = await scope.db
    .selectFrom('campaigns as c')
    .innerJoin('editions as e', 'e.id', 'c.editionId')
    .select(['c.id', 'e.programmeVersionId'])
    .executeTakeFirstOrThrow()
  const campaign = { id, programmeVersionId }
  await insertCamp(scope, { girls: 2, commune: 'Creil', year: 2027, sessions: 3, closed: false, campaign })
  const { id: cohortId } = await scope.db.selectFrom('cohorts').select('id').executeTakeFirstOrThrow()
  await scope.db.updateTable('cohorts').set({ state: 'planned' }).where('id', '=', cohortId).execute()
  const maud = { ...scope, actor: { kind: 'person', id: await personNamed(scope, 'Lefort') } } as const
  const personId = await personNamed(scope, 'Andrade')
  const rules = { ...(await adultsCohortById(scope, cohortId))!, today: '2027-05-20' }
  const seen = { personId, kind: 'honourability', checkedOn: '2027-01-07' }
  assert.equal(await recordCheck(maud, seen, rules), null)
  const days = { fromDay: '2027-07-06', toDay: '2027-07-08' }
  assert.equal(await addAdult(maud, { cohortId, personId, role: 'facilitator', ...days }), null)
  return cohortId
}

async function personNamed({ db }: Scope, lastName: string): Promise<string> {
  const person = db.selectFrom('people').select('id').where('lastName', '=', lastName)
  return (await person.executeTakeFirstOrThrow()).id
}

async function inRicochet<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
  const { database, clock } = running.frise
  const { rows } = await database.owner.query<{ id: string }>(
    `select platform.organisation_with_slug('${slug}') as id`,
  )
  const scope = { organisationId: rows[0]!.id, now: clock.now(), actor: { kind: 'job', id: null } as const }
  return inOrganisation(database.web, scope, work)
}
