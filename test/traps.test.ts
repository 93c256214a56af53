import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { acceptOffer } from '#src/applications/actions/answer-offer.ts'
import { confirmByVoice } from '#src/applications/actions/confirm-by-voice.ts'
import { decideApplication } from '#src/applications/actions/decide-application.ts'
import { endOffer } from '#src/applications/actions/end-offer.ts'
import { giveUpPlace } from '#src/applications/actions/give-up-place.ts'
import { stateFact } from '#src/applications/actions/state-fact.ts'
import { applicationsWithin } from '#src/applications/application-list-queries.ts'
import { toConfirmByVoice } from '#src/applications/permission.ts'
import { updatePerson } from '#src/people/index.ts'
import { boardCampaigns, boardFiles } from '#src/selection/board-queries.ts'
import { compositionOf } from '#src/selection/composition.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { site } from './open-campaign.ts'
import { type ReadCampaign, readCampaign } from './read-campaign.ts'
import { cameThrough } from './where-she-comes-from.ts'

// The traps of applying, each by its name. Those that show at the door are in traps-by-http.test.ts; "offer accepted after
// its deadline" is in src/applications/late-offer.test.ts too, "she turns 18 between application and start" in majority.test.ts.

let database: TestDatabase

before(async () => {
  database = await testDatabase()
})
after(() => database.drop())

const everywhere = { everywhere: true, editions: [], sites: [], cohorts: [] }
const sentence = 'Une envie claire.'

test('trap: offer accepted after its deadline: refused, the place has moved on', async () => {
  const campaign = await readCampaign(database, { capacity: 1 })
  const [late, next] = [await campaign.sent('Lina'), await campaign.sent('Zoé')]
  await campaign.guardianSays(late, 'yes')
  await decide(campaign, late, 'offered')
  await decide(campaign, next, 'waiting')
  const after = '2026-12-05T09:00:00Z'
  await campaign.at(after, (scope) => endOffer({ origin: site.origin })(scope, { applicationId: late }))
  assert.equal(await campaign.at(after, (scope) => acceptOffer(scope, late, site)), 'deadline passed')
  assert.deepEqual(await states(campaign, [late, next]), ['expired', 'offered'])
})

test('trap: a waiting girl withdraws: the next moves up, and nothing about rank reaches others', async () => {
  const campaign = await readCampaign(database, { capacity: 1 })
  const [first, second, third] = [
    await campaign.sent('Lina'),
    await campaign.sent('Zoé'),
    await campaign.sent('Aya'),
  ]
  await decide(campaign, first, 'offered')
  await decide(campaign, second, 'waiting')
  await decide(campaign, third, 'waiting', '2026-11-24T11:00:00Z')
  const written = await messagesTo(campaign, third)
  await campaign.at('2026-11-25T08:00:00Z', (scope) => giveUpPlace(scope, second, site))
  assert.equal(await messagesTo(campaign, third), written, 'the others hear nothing')
  await campaign.at('2026-11-25T09:00:00Z', (scope) => giveUpPlace(scope, first, site))
  assert.deepEqual(await states(campaign, [second, third]), ['withdrawn', 'offered'])
})

test('a freed place passes over whose parent has said no, who keeps her turn for the day on which it is a yes', async () => {
  const campaign = await readCampaign(database, { capacity: 1 })
  const [first, second, third] = [
    await campaign.sent('Lina'),
    await campaign.sent('Zoé'),
    await campaign.sent('Aya'),
  ]
  await decide(campaign, first, 'offered')
  await decide(campaign, second, 'waiting')
  await decide(campaign, third, 'waiting', '2026-11-24T11:00:00Z')
  await campaign.guardianSays(second, 'no', '2026-11-24T12:00:00Z')
  assert.equal(await decide(campaign, second, 'offered', '2026-11-24T13:00:00Z'), 'guardian refused')
  await campaign.at('2026-11-25T09:00:00Z', (scope) => giveUpPlace(scope, first, site))
  assert.deepEqual(await states(campaign, [second, third]), ['waiting', 'offered'])
  await campaign.at('2026-11-25T10:00:00Z', (scope) => giveUpPlace(scope, third, site))
  assert.deepEqual(await states(campaign, [second]), ['waiting'], 'the place stays free')
  await campaign.guardianSays(second, 'yes', '2026-11-25T11:00:00Z')
  assert.deepEqual(await states(campaign, [second]), ['offered'])
})

test('trap: girl and guardian share a phone: allowed, to be confirmed by voice until staff tick it', async () => {
  const campaign = await readCampaign(database)
  const id = await campaign.sent('Lina')
  await campaign.at('2026-11-24T09:00:00Z', async (scope) => {
    const { guardians, applicant } = await campaign.view(scope, id)
    const phone = '+33639980199'
    for (const who of [guardians[0]!.id, applicant.id]) await updatePerson(scope, who, { phone, email: null })
  })
  const waiting = () =>
    campaign.at('2026-11-25T09:00:00Z', async (scope) => toConfirmByVoice(await campaign.view(scope, id)))
  assert.equal((await waiting()).length, 1)
  assert.equal((await listed(campaign, { waiting: 'to confirm by voice' })).length, 1)
  await campaign.at('2026-11-24T10:00:00Z', async (scope) => {
    const view = await campaign.view(scope, id)
    await confirmByVoice(scope, view, view.guardians[0]!.id)
    await confirmByVoice(scope, view, view.guardians[0]!.id)
  })
  assert.equal((await waiting()).length, 0)
  assert.deepEqual(await listed(campaign, { waiting: 'to confirm by voice' }), [])
})

for (const search of ['nguyen', 'harcourt', 'd harcourt', "D'HARCOURT", 'zoe', 'harcourt nguyễn']) {
  test(`trap: "Zoé d'Harcourt-Nguyễn" is found by ${search}`, async () => {
    const campaign = await readCampaign(database)
    const id = await campaign.sent('Zoé')
    await campaign.sent('Lina')
    await campaign.at('2026-11-24T09:00:00Z', async (scope) => {
      const { applicant } = await campaign.view(scope, id)
      await updatePerson(scope, applicant.id, { lastName: 'd’Harcourt-Nguyễn' })
    })
    assert.deepEqual(await listed(campaign, { search }), [id])
  })
}

test('trap: unknown QPV is a third value in every count, and REP comes from the school of the talk', async () => {
  const campaign = await readCampaign(database)
  const [stated, , school] = [
    await campaign.sent('Lina'),
    await campaign.sent('Zoé'),
    await campaign.sent('Aya'),
  ]
  await campaign.at('2026-11-24T09:00:00Z', async (scope) => {
    const application = await campaign.view(scope, stated)
    await stateFact(scope, application, { fact: 'priority district', answer: 'yes', source: 'Adresse vue.' })
    await cameThrough(scope, school, 'Collège des Essais', 'REP+')
  })
  const { priorityDistrict, priorityEducation } = await composition(campaign)
  const counts = (lines: { value: string | null; all: number }[]) =>
    Object.fromEntries(lines.map(({ value, all }) => [value, all]))
  assert.deepEqual(counts(priorityDistrict), { yes: 1, no: 0, unknown: 2 })
  assert.deepEqual(counts(priorityEducation), { yes: 1, no: 0, unknown: 2 })
})

function decide(
  campaign: ReadCampaign,
  id: string,
  outcome: 'offered' | 'waiting',
  instant = '2026-11-24T10:00:00Z',
) {
  const decision = { outcome, sentence, withoutReadings: sentence }
  return campaign.at(instant, async (scope) =>
    decideApplication(scope, await campaign.view(scope, id), decision, site),
  )
}

function states(campaign: ReadCampaign, ids: readonly string[]): Promise<string[]> {
  return campaign.at('2026-12-06T09:00:00Z', async (scope) => {
    const found: string[] = []
    for (const id of ids) found.push((await campaign.view(scope, id)).state)
    return found
  })
}

async function messagesTo(campaign: ReadCampaign, id: string): Promise<number> {
  return campaign.at('2026-12-06T09:00:00Z', async (scope) => {
    const { applicant } = await campaign.view(scope, id)
    const rows = await scope.db
      .selectFrom('messages')
      .select('id')
      .where('recipientId', '=', applicant.id)
      .execute()
    return rows.length
  })
}

async function listed(
  campaign: ReadCampaign,
  { search = '', waiting }: { search?: string; waiting?: 'to confirm by voice' },
): Promise<string[]> {
  const filters = waiting === undefined ? {} : { waiting }
  const asked = { search, filters, sort: 'sent', order: 'desc', page: 1, asFile: false } as const
  const found = await campaign.at('2026-11-25T09:00:00Z', (scope) =>
    applicationsWithin(scope, { reach: everywhere, readerId: null }, asked),
  )
  return found.rows.map(({ id }) => id)
}

async function composition(campaign: ReadCampaign) {
  return campaign.at('2026-11-25T09:00:00Z', async (scope) => {
    const { open } = (await boardCampaigns(scope, everywhere, undefined))!
    return compositionOf(await boardFiles(scope, { campaignId: open.id, reach: everywhere }, open), [])
  })
}
