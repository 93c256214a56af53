import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Browser } from 'playwright-core'
import { inOrganisation } from '#platform/database/database.ts'
import { desktop, newVisitor, openBrowser, phone } from '#test/browser.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { enterAs } from './enter-as.ts'
import { assertAccessible } from './judged.ts'

// A cohort that is under way in Creil; a coordinator moves a session of next week, adds one, then writes to the guardians.
const slug = 'ricochet'
let browser: Browser
let running: RunningFrise
let cohort: string

before(async () => {
  browser = await openBrowser()
  running = await runningFrise({ world: 'whole' })
  cohort = await runningCohort()
})

after(async () => {
  await browser?.close()
  await running?.stop()
})

const screens = [
  ['phone', phone],
  ['desktop', desktop],
] as const
for (const [screen, viewport] of screens) {
  test(`on a ${screen}, a session moves and everybody is told, once each`, async (t) => {
    const nadia = await newVisitor(browser, { viewport, baseURL: running.url, test: t })
    await enterAs(nadia, 'Nadia Benali')
    await nadia.goto(`/o/${slug}/cohorts/${cohort}/sessions`)
    await nadia
      .getByRole('link', { name: /^Déplacer/ })
      .last()
      .click()
    await assertAccessible(nadia, 'move a session')
    await nadia.locator('[name=room]').fill(`Salle verte, ${screen}`)
    await nadia.getByRole('button', { name: 'Relire avant d’envoyer' }).click()
    await nadia.locator('.error-summary').waitFor()
    await assertAccessible(nadia, 'move a session, in error')
    assert.equal(await nadia.locator('[name=room]').inputValue(), `Salle verte, ${screen}`)
    await nadia.locator('[name=reason]').selectOption('outing')
    await nadia.getByRole('button', { name: 'Relire avant d’envoyer' }).click()
    await nadia.getByText('Ta séance change.').first().waitFor()
    await assertAccessible(nadia, 'a move, read again')
    await nadia.getByRole('button', { name: 'Déplacer et prévenir' }).click()
    await nadia.getByText('La séance est déplacée.').waitFor()
    await nadia.getByRole('heading', { level: 1, name: /sur \d+ dans la boîte d’envoi/ }).waitFor()
    await assertAccessible(nadia, 'n of n')
    await nadia.goto(`/o/${slug}/cohorts/${cohort}/sessions`)
    await nadia.getByText(`Salle verte, ${screen}`).first().waitFor()
    await nadia
      .getByRole('link', { name: /^Annuler/ })
      .last()
      .click()
    await assertAccessible(nadia, 'cancel a session')
  })

  test(`on a ${screen}, a session is added and everybody is told, once each`, async (t) => {
    const nadia = await newVisitor(browser, { viewport, baseURL: running.url, test: t })
    await enterAs(nadia, 'Nadia Benali')
    await nadia.goto(`/o/${slug}/cohorts/${cohort}/sessions`)
    await nadia.getByRole('link', { name: 'Ajouter une séance' }).click()
    await assertAccessible(nadia, 'add a session')
    await nadia.locator('[name=date]').fill('2026-11-26')
    await nadia.getByRole('button', { name: 'Relire avant d’envoyer' }).click()
    await nadia.locator('.error-summary').waitFor()
    await assertAccessible(nadia, 'add a session, in error')
    const [starts, ends] = screen === 'phone' ? ['08:00', '08:30'] : ['08:30', '09:00']
    await nadia.locator('[name=starts]').fill(starts)
    await nadia.locator('[name=ends]').fill(ends)
    await nadia.locator('[name=title]').fill(`Visite, ${screen}`)
    await nadia.getByRole('button', { name: 'Relire avant d’envoyer' }).click()
    await nadia.getByText('Une séance s’ajoute à ton calendrier.').first().waitFor()
    await assertAccessible(nadia, 'an addition, read again')
    await nadia.getByRole('button', { name: 'Ajouter et prévenir' }).click()
    await nadia.getByText('La séance est ajoutée.').waitFor()
    await nadia.getByRole('heading', { level: 1, name: /sur \d+ dans la boîte d’envoi/ }).waitFor()
    await nadia.goto(`/o/${slug}/cohorts/${cohort}/sessions`)
    await nadia.getByText(`Visite, ${screen}`).first().waitFor()
  })

  test(`on a ${screen}, a coordinator writes to the guardians of a cohort`, async (t) => {
    const nadia = await newVisitor(browser, { viewport, baseURL: running.url, test: t })
    await enterAs(nadia, 'Nadia Benali')
    await nadia.goto(`/o/${slug}/cohorts/${cohort}/messages`)
    await assertAccessible(nadia, 'messages of a cohort')
    await nadia.getByRole('link', { name: 'Écrire un message' }).click()
    await assertAccessible(nadia, 'write a message')
    await nadia.getByRole('button', { name: 'Relire avant d’envoyer' }).click()
    await nadia.locator('.error-summary').waitFor()
    await assertAccessible(nadia, 'write a message, in error')
    await nadia.getByLabel(/^Leurs parents et responsables/).check()
    await nadia.locator('[name=subject]').fill('La visite de jeudi')
    await nadia.locator('[name=words]').fill('Nous visitons le musée jeudi.\n\nPrévoyez un pique-nique.')
    await nadia.getByRole('button', { name: 'Relire avant d’envoyer' }).click()
    await nadia.getByText('Prévoyez un pique-nique.').first().waitFor()
    await assertAccessible(nadia, 'a message, read again')
    await nadia.getByRole('button', { name: 'Envoyer' }).click()
    await nadia.getByRole('heading', { level: 1, name: /sur \d+ dans la boîte d’envoi/ }).waitFor()
    await assertAccessible(nadia, 'a message, sent')
    await nadia.goto(`/o/${slug}/outbox`)
    await nadia.getByRole('link', { name: 'La visite de jeudi' }).first().click()
    await nadia.getByText('Prévoyez un pique-nique.').first().waitFor()
    await assertAccessible(nadia, 'the message in the outbox')
    await nadia.goto(`/o/${slug}/cohorts/${cohort}/practical-information`)
    await assertAccessible(nadia, 'practical information')
    await nadia.goto(`/o/${slug}/undelivered`)
    await assertAccessible(nadia, 'undelivered')
  })
}

async function runningCohort(): Promise<string> {
  const { database, clock } = running.frise
  const { rows } = await sql<{ id: string }>`select platform.organisation_with_slug(${slug}) as id`.execute(
    database.web,
  )
  const scope = { organisationId: rows[0]!.id, now: clock.now(), actor: { kind: 'job', id: null } as const }
  return inOrganisation(database.web, scope, async ({ db }) => {
    const found = db.selectFrom('cohorts').select('id').where('state', '=', 'running')
    return (await found.executeTakeFirstOrThrow()).id
  })
}
