import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Browser } from 'playwright-core'
import { inOrganisation } from '#platform/database/database.ts'
import { handOutLink } from '#src/people/index.ts'
import { desktop, newVisitor, openBrowser, phone } from '#test/browser.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { enterAs } from './enter-as.ts'
import { assertAccessible } from './judged.ts'

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

for (const [name, viewport] of [
  ['phone', phone],
  ['desktop', desktop],
] as const) {
  test(`on a ${name}, a paper is not accepted, waived with a reason, and noted again`, async (t) => {
    const nadia = await newVisitor(browser, { viewport, baseURL: running.url, test: t })
    await enterAs(nadia, 'Nadia Benali')
    const { cohortId } = await runningPlace()
    await nadia.goto(`/o/ricochet/cohorts/${cohortId}`)
    await assertAccessible(nadia, 'cohort with its day')
    await nadia.getByRole('link', { name: 'Les papiers' }).click()
    await nadia.getByRole('heading', { level: 1, name: 'Les papiers' }).waitFor()
    await assertAccessible(nadia, 'papers of a cohort')
    await nadia.locator('main .checklist a').first().click()
    await nadia.getByText('Ne pas accepter ce papier').click()
    await nadia.getByRole('button', { name: 'Noter qu’il manque' }).click()
    await nadia.getByText('Choisissez pourquoi').first().waitFor()
    await assertAccessible(nadia, 'papers of a girl, in error')
    await nadia.getByLabel('Pourquoi').first().selectOption({ label: 'Pas signé' })
    await nadia.getByRole('button', { name: 'Noter qu’il manque' }).click()
    await nadia.getByText('C’est noté.').waitFor()
    await nadia.getByRole('button', { name: /^Noter reçu/ }).click()
    await nadia.getByText('C’est noté.').waitFor()
    await nadia.goto('/o/ricochet/papers')
    await assertAccessible(nadia, 'missing papers')
    await nadia.goto(`/o/ricochet/cohorts/${cohortId}/emergency-sheets`)
    await assertAccessible(nadia, 'emergency sheets of a cohort')
    await nadia.locator('main table tr').filter({ hasText: 'À remplir' }).locator('a').first().click()
    await nadia.getByText('Noter de vive voix').click()
    await nadia.getByRole('button', { name: 'Enregistrer la fiche' }).click()
    await nadia.getByText('Choisissez comment elle rentre').first().waitFor()
    await assertAccessible(nadia, 'emergency sheet, in error')
  })

  for (const javaScript of [true, false]) {
    test(`on a ${name}, ${javaScript ? 'with' : 'without'} script, a guardian gives whom to call by her link`, async (t) => {
      const visit = { viewport, javaScript, baseURL: running.url, test: t }
      const guardian = await newVisitor(browser, visit)
      const path = await guardianPath()
      await guardian.goto(path)
      await guardian.getByRole('link', { name: 'les papiers' }).click()
      await guardian.getByRole('heading', { level: 1, name: 'Les papiers' }).waitFor()
      if (javaScript) await assertAccessible(guardian, 'papers, guardian')
      await guardian.goto(path)
      await guardian.getByRole('link', { name: 'sa fiche d’urgence' }).click()
      await guardian.getByLabel('Prénom et nom').first().fill('Karim Haddad')
      await guardian.getByLabel('Lien avec elle').first().fill('père')
      await guardian.getByLabel('Téléphone').first().fill('12')
      await guardian.getByLabel('Quelqu’un vient la chercher').check()
      await guardian.getByLabel('Allergies').fill('Arachides')
      await guardian.getByRole('button', { name: 'Enregistrer la fiche' }).click()
      await guardian.getByText('Cochez la case, ou laissez la santé vide').first().waitFor()
      assert.equal(await guardian.getByLabel('Allergies').inputValue(), 'Arachides')
      if (javaScript) await assertAccessible(guardian, 'emergency sheet, guardian, in error')
      await guardian.getByLabel('Téléphone').first().fill('06 39 98 01 23')
      await guardian.getByLabel(/J’accepte que l’équipe/).check()
      await guardian.getByRole('button', { name: 'Enregistrer la fiche' }).click()
      await guardian.getByText('La fiche est enregistrée.').waitFor()
      if (javaScript) await assertAccessible(guardian, 'emergency sheet, guardian')
    })
  }
}

type RunningPlace = { cohortId: string; applicationId: string; personId: string; guardianId: string }

/** The cohort of the demonstration that is under way, and one girl of it with her guardian. */
async function runningPlace(): Promise<RunningPlace> {
  return inRicochet(async ({ db }) => {
    const { rows } = await sql<RunningPlace>`
      select c.id as "cohortId", e.application_id as "applicationId", e.person_id as "personId",
        g.guardian_id as "guardianId"
      from cohorts c
      join enrolments e on e.organisation_id = c.organisation_id and e.cohort_id = c.id
      join guardianships g on g.organisation_id = e.organisation_id and g.child_id = e.person_id
      where c.state = 'running' order by e.id limit 1`.execute(db)
    return rows[0]!
  })
}

async function guardianPath(): Promise<string> {
  const { applicationId, personId, guardianId } = await runningPlace()
  const token = await inRicochet((scope) =>
    handOutLink(scope, {
      purpose: 'guardian',
      holderId: guardianId,
      aboutId: personId,
      objectId: applicationId,
      expiresAt: new Date(scope.now.getTime() + 60 * 60_000),
    }),
  )
  return `/o/ricochet/guardian/${token}`
}

async function inRicochet<T>(work: Parameters<typeof inOrganisation<T>>[2]): Promise<T> {
  const { frise, clock } = running
  const { rows } = await sql<{
    id: string
  }>`select platform.organisation_with_slug('ricochet') as id`.execute(frise.database.web)
  const actor = { kind: 'job', id: null } as const
  return inOrganisation(frise.database.web, { organisationId: rows[0]!.id, now: clock.now(), actor }, work)
}
