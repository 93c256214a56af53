import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { importEdition } from '#src/programmes/index.ts'
import { site } from '#test/open-campaign.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { acceptOffer } from './actions/answer-offer.ts'
import { decideApplication } from './actions/decide-application.ts'
import { leaveCampaign } from './actions/leave-campaign.ts'
import { planCampaign } from './actions/plan-campaign.ts'
import { applicationPaths } from './paths.ts'
import { unfinishedCampaigns } from './queries.ts'

const now = '2026-11-26T10:00:00Z'

let running: RunningFrise
let campaign: ReadCampaign
before(async () => {
  running = await runningFrise({ at: now })
  campaign = await readCampaign(running.frise.database)
})
after(() => running?.stop())

test('a place that ended by a parent’s no reads otherwise than one that she left, on the list, in its filter, in its file and on her page', async () => {
  const [refused, left] = [await accepted('Lina'), await accepted('Aya')]
  await campaign.guardianSays(refused, 'no', '2026-11-25T11:00:00Z')
  const { applicant } = await campaign.at(now, (scope) => campaign.view(scope, left))
  await campaign.as(applicant.id, async (scope) =>
    leaveCampaign(scope, await campaign.view(scope, left), site),
  )

  const slug = `essai-${campaign.organisationId.slice(-12)}`
  const reads = await coordinator(slug)
  const list = (state: string) => applicationPaths.list(slug, { state })
  const shown = async (path: string) => {
    const rows = (await reads(path)).split('<tr').filter((row) => row.includes('/applications/'))
    return [refused, left].map((id) => rows.find((row) => row.includes(id)) ?? '')
  }
  const [refusedOfAll, leftOfAll] = await shown(applicationPaths.list(slug))
  assert.match(refusedOfAll!, /Un parent a dit non/)
  assert.match(leftOfAll!, /Retirée/)
  assert.doesNotMatch(leftOfAll!, /Un parent a dit non/)
  // The filter tells them apart as their rows do.
  const [none, onlyLeft] = await shown(list('withdrawn'))
  assert.deepEqual([none, /Retirée/.test(onlyLeft!)], ['', true])
  const [onlyRefused, nobody] = await shown(list('place refused'))
  assert.deepEqual([/Un parent a dit non/.test(onlyRefused!), nobody], [true, ''])
  assert.match(
    await reads(list('place refused')),
    /<option value="place refused" selected[^>]*>Un parent a dit non/,
  )
  const file = await reads(`${list('place refused')}&as=csv`)
  assert.match(file, /Lina Fictive[^\n]*Un parent a dit non/)
  assert.doesNotMatch(file, /Aya/)
  assert.match(await reads(applicationPaths.one(slug, refused)), /<h2[^>]*>Un parent a dit non/)
})

test('the list narrows to one campaign and to one site, and an address of neither changes nothing', async () => {
  const id = await campaign.sent('Maya')
  const other = await campaign.at(now, async (scope) => {
    const view = (await unfinishedCampaigns(scope))[0]!
    const edition = JSON.stringify({ ...view.edition, key: 'autre' })
    const imported = await importEdition(scope, view.programmeVersionId, edition)
    assert.ok(imported.ok)
    const dates = { opensOn: '2026-11-23', closesAt: new Date('2026-12-20T12:00:00Z') }
    return planCampaign(scope, { editionId: imported.editionId, name: 'Autre', ...dates })
  })
  const slug = `essai-${campaign.organisationId.slice(-12)}`
  const reads = await coordinator(slug, 'autre')
  const list = await reads(applicationPaths.list(slug))
  for (const field of ['campaign', 'site']) assert.match(list, new RegExp(`<select id="${field}"`))
  const has = async (query: string) =>
    (await reads(`${applicationPaths.list(slug)}?${query}`)).includes(`/applications/${id}"`)
  assert.equal(await has(`campaign=${campaign.campaignId}`), true)
  assert.equal(await has(`campaign=${other}`), false)
  assert.equal(await has('campaign=nothing&site=nowhere'), true)
  assert.deepEqual([await has('site=creil'), await has('site=cergy')], [true, false])
})

/** A girl whose place is hers, with her guardian's yes. */
async function accepted(firstName: string): Promise<string> {
  const id = await campaign.sent(firstName)
  await campaign.guardianSays(id, 'yes')
  const sentence = 'Une envie claire.'
  const decision = { outcome: 'offered', sentence, withoutReadings: sentence } as const
  await campaign.at('2026-11-24T10:00:00Z', async (scope) =>
    assert.equal(await decideApplication(scope, await campaign.view(scope, id), decision, site), null),
  )
  assert.equal(await campaign.at('2026-11-25T10:00:00Z', (scope) => acceptOffer(scope, id, site)), null)
  return id
}

async function coordinator(slug: string, name = 'coordination'): Promise<(path: string) => Promise<string>> {
  const { signIn } = running.frise
  const accountId = await signIn.accountForEmail(`${name}.${slug}@equipe.example`, 'fr')
  await campaign.member('territory coordinator', accountId)
  const session = ((await signIn.enterDemonstration(accountId)) ?? []).map((it) => it.split(';')[0])
  const headers = { cookie: session.join('; '), 'accept-language': 'fr' }
  return async (path) => (await running.app.request(path, { headers })).text()
}
