import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inOrganisation } from '#platform/database/database.ts'
import { importEdition } from '#src/programmes/index.ts'
import { cookieOf, type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { planCampaign } from './actions/plan-campaign.ts'
import { unfinishedCampaigns } from './queries.ts'

let running: RunningFrise
let manager: string

before(async () => {
  running = await runningFrise()
  manager = await cookieOf(running, 'programme manager')
  const { rows } = await running.frise.database.owner.query<{ id: string }>(
    `select platform.organisation_with_slug('ricochet') as id`,
  )
  const scope = {
    organisationId: rows[0]!.id,
    now: running.clock.now(),
    actor: { kind: 'job', id: null },
  } as const
  await inOrganisation(running.frise.database.web, scope, async (open) => {
    const [known] = await unfinishedCampaigns(open)
    const name = { fr: 'Après les cours, mai', en: 'After school, May' }
    const edition = JSON.stringify({ ...known!.edition, key: 'after-school', name })
    const imported = await importEdition(open, known!.programmeVersionId, edition)
    assert.ok(imported.ok)
    const dates = { opensOn: '2026-11-23', closesAt: new Date('2026-12-20T12:00:00Z') }
    await planCampaign(open, { editionId: imported.editionId, name: name.fr, ...dates })
  })
})
after(() => running.stop())

for (const [language, expected, other] of [
  ['fr', 'Après les cours, mai', /After school/],
  ['en', 'After school, May', /Après les cours/],
] as const) {
  test(`a campaign is called in the language of the page: ${language}`, async () => {
    const list = await page('/o/ricochet/campaigns', language)
    assert.match(list, new RegExp(`<a [^>]*>${expected}</a>`))
    assert.doesNotMatch(list, other)
    const one = /href="(\/o\/ricochet\/campaigns\/[0-9a-f-]{36})"/.exec(list)![1]!
    assert.match(await page(one, language), new RegExp(`<h1[^>]*>${expected}</h1>`))
    assert.match(await page('/o/ricochet/talks/new', language), new RegExp(`>${expected}</option>`))
    assert.match(await page('/o/ricochet/campaigns?as=csv', language), new RegExp(expected))
  })
}

async function page(path: string, language: string): Promise<string> {
  const response = await running.app.request(path, {
    headers: { cookie: manager, 'accept-language': language },
  })
  assert.equal(response.status, 200, path)
  return response.text()
}
