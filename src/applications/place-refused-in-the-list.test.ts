import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { site } from '#test/open-campaign.ts'
import { type ReadCampaign, readCampaign } from '#test/read-campaign.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { acceptOffer } from './actions/answer-offer.ts'
import { decideApplication } from './actions/decide-application.ts'
import { leaveCampaign } from './actions/leave-campaign.ts'
import { applicationPaths } from './paths.ts'

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

async function coordinator(slug: string): Promise<(path: string) => Promise<string>> {
  const { signIn } = running.frise
  const accountId = await signIn.accountForEmail(`coordination.${slug}@equipe.example`, 'fr')
  await campaign.member('territory coordinator', accountId)
  const session = ((await signIn.enterDemonstration(accountId)) ?? []).map((it) => it.split(';')[0])
  const headers = { cookie: session.join('; '), 'accept-language': 'fr' }
  return async (path) => (await running.app.request(path, { headers })).text()
}
