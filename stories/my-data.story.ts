import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { sql } from 'kysely'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { record } from '#platform/audit/record.ts'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { beginApplication } from '#src/applications/actions/begin-application.ts'
import { applicationById } from '#src/applications/application-queries.ts'
import { unfinishedCampaigns } from '#src/applications/index.ts'
import { ownPaths } from '#src/applications/paths.ts'
import { ownDataPaths, personDataPaths, retentionPaths } from '#src/privacy/index.ts'
import { applyRetention } from '#src/retention.ts'
import { comeWith, desktop, newVisitor, openBrowser, phone } from '#test/browser.ts'
import { cookieOf, type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { assertAccessible } from './judged.ts'

const slug = 'ricochet'
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

const screens: [string, BrowserContextOptions, boolean, 'fr' | 'en'][] = [
  ['phone', phone, true, 'fr'],
  ['phone without script', phone, false, 'en'],
  ['desktop', desktop, true, 'en'],
]
for (const [screen, viewport, javaScript, language] of screens) {
  const label = (page: string) => `${page}, ${screen}`

  test(`a girl takes her data, reads who opened her file, and is erased when she asks (${screen})`, async (t) => {
    const { token, personId } = await girlWithAFile()
    const girl = await newVisitor(browser, { test: t, viewport, javaScript, language, baseURL: running.url })
    await girl.goto(ownPaths.status(slug, token))
    await girl.locator(`a[href="${ownDataPaths.page(slug, token)}"]`).click()
    await assertAccessible(girl, label('my data'))

    const files = await downloaded(girl, ownDataPaths.archive(slug, token))
    assert.match(files.find(([name]) => name.endsWith('.html'))![1], /Inès/)

    await girl.locator(`a[href="${ownDataPaths.readings(slug, token)}"]`).click()
    await girl.getByText(/a lu la candidature|read the application/).waitFor()
    await assertAccessible(girl, label('who opened my file'))
    await girl.goBack()

    await press(girl, ownDataPaths.request(slug, token))
    await girl.locator('.error-summary').waitFor()
    await assertAccessible(girl, label('asking, in error'))
    await girl.locator('[name=sure]').check()
    await press(girl, ownDataPaths.request(slug, token))
    await girl.getByText(/Demandé le|Asked on/).waitFor()
    await assertAccessible(girl, label('asked'))

    const administrator = await newVisitor(browser, {
      test: t,
      viewport,
      javaScript,
      language,
      baseURL: running.url,
    })
    await signIn(administrator)
    await administrator.goto(retentionPaths.requests(slug))
    await assertAccessible(administrator, label('requests'))
    await administrator.locator(`a[href="${personDataPaths.page(slug, personId)}"]`).click()
    await assertAccessible(administrator, label('a person’s data'))
    await press(administrator, personDataPaths.erasure(slug, personId))
    await administrator.locator('.error-summary').waitFor()
    await assertAccessible(administrator, label('erasing, in error'))
    await administrator.locator('[name=reason]').selectOption('she asked')
    await administrator.locator('[name=confirm]').fill(language === 'fr' ? 'effacer' : 'erase')
    await press(administrator, personDataPaths.erasure(slug, personId))
    await administrator.waitForURL(`**${retentionPaths.requests(slug)}`)
    await assertAccessible(administrator, label('no request'))
    await inRicochet((scope) => applyRetention(scope, { origin: running.url, keepsWords: true }))
    await administrator.goto(retentionPaths.reports(slug))
    await assertAccessible(administrator, label('erased at night'))

    const answer = await girl.goto(ownDataPaths.page(slug, token))
    assert.equal(answer?.status(), 404, 'her link died with her')
  })
}

async function girlWithAFile(): Promise<{ token: string; personId: string }> {
  return inRicochet(async (scope) => {
    const campaign = (await unfinishedCampaigns(scope)).find(({ state }) => state === 'open')!
    const { applicationId, token } = await beginApplication(scope, {
      campaign,
      language: 'fr',
      zone: 'Europe/Paris',
      answers: { gender: 'girl', 'birth-date': '2011-05-20', 'first-name': 'Inès', 'last-name': 'Fictive' },
    })
    const { applicant } = (await applicationById(scope, applicationId))!
    await record(scope, { action: 'application.read', subjectId: applicant.id })
    return { token, personId: applicant.id }
  })
}

async function downloaded(page: Page, action: string): Promise<[string, string][]> {
  const coming = page.waitForEvent('download')
  await press(page, action)
  const bytes = await readFile(await (await coming).path())
  return Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)])
}

function press(page: Page, action: string): Promise<void> {
  return page.locator(`form[action^="${action}"] button`).click()
}

async function signIn(page: Page): Promise<void> {
  await comeWith(page, (await cookieOf(running, 'administrator')).split('; '), running.url)
}

async function inRicochet<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
  const { database } = running.frise
  const { rows } = await sql<{ id: string }>`select platform.organisation_with_slug(${slug}) as id`.execute(
    database.web,
  )
  const actor = { kind: 'job', id: null } as const
  return inOrganisation(database.jobs, { organisationId: rows[0]!.id, now: running.clock.now(), actor }, work)
}
