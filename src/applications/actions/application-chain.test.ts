import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Conflict } from '#platform/http/errors.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { waitsForALock } from '#test/lock.ts'
import { type OpenCampaign, openCampaign, site } from '#test/open-campaign.ts'
import { lockApplication } from '../store.ts'
import { acceptOffer, refuseOffer } from './answer-offer.ts'
import { decideApplication } from './decide-application.ts'
import { endOffer } from './end-offer.ts'
import { giveUpPlace } from './give-up-place.ts'
import { submitApplication } from './submit-application.ts'

let database: TestDatabase

before(async () => {
  database = await testDatabase()
})

after(() => database.drop())

const sentence = 'Une envie claire, racontée avec ses mots.'
const withoutReadings = 'Les essais se passent de lectures.'
const offered = { outcome: 'offered', sentence, withoutReadings } as const

test('the last place taken by several at once: one gets the offer, the others are told that no place is left', async () => {
  const campaign = await openCampaign(database, { capacity: 1 })
  const girls: string[] = []
  for (const name of ['Lina', 'Zoé', 'Aya', 'Maëlle', 'Inès', 'Fatou']) girls.push(await campaign.sent(name))
  const refusals = await Promise.all(girls.map((id) => offer(campaign, id)))
  assert.deepEqual(refusals.filter((it) => it === null).length, 1)
  assert.deepEqual(refusals.filter((it) => it === 'no place left').length, 5)
})

test('two decisions on one file at once: the second finds it decided', async () => {
  const campaign = await openCampaign(database)
  const id = await campaign.sent('Lina')
  const refusals = await Promise.all([offer(campaign, id), offer(campaign, id)])
  assert.deepEqual(refusals.map(String).toSorted(), ['already decided', 'null'])
})

test('an offer is not accepted before the guardian has answered, nor after a no', async () => {
  const campaign = await openCampaign(database)
  const id = await campaign.sent('Lina')
  await offer(campaign, id)
  assert.equal(await accept(campaign, id), 'guardian has not answered')
  await campaign.guardianSays(id, 'no')
  assert.equal(await accept(campaign, id), 'guardian refused')
  await campaign.guardianSays(id, 'yes', '2026-11-25T09:00:00Z')
  assert.equal(await accept(campaign, id), null)
})

test('an offer is not accepted at its deadline or after, by the minute', async () => {
  const campaign = await openCampaign(database)
  const id = await campaign.sent('Lina')
  await campaign.guardianSays(id, 'yes')
  await offer(campaign, id)
  assert.equal(await accept(campaign, id, '2026-12-01T22:59:00Z'), 'deadline passed')
  assert.equal(await accept(campaign, id, '2026-12-01T22:58:59Z'), null)
})

test('accepting twice, by a double click, takes one place and says yes both times', async () => {
  const campaign = await openCampaign(database)
  const id = await campaign.sent('Lina')
  await campaign.guardianSays(id, 'yes')
  await offer(campaign, id)
  assert.deepEqual(await Promise.all([accept(campaign, id), accept(campaign, id)]), [null, null])
  const changes = await campaign.at('2026-11-26T09:00:00Z', ({ db }) =>
    db.selectFrom('applicationChanges').select('toState').where('applicationId', '=', id).execute(),
  )
  assert.deepEqual(changes.map(({ toState }) => toState).toSorted(), ['accepted', 'offered', 'submitted'])
})

test('a draft that lacks a required answer names the screen to go back to', async () => {
  const campaign = await openCampaign(database)
  const id = await campaign.sent('Lina')
  await assert.rejects(
    campaign.at('2026-11-26T09:00:00Z', async (scope) => {
      await scope.db
        .updateTable('applications')
        .set({ state: 'draft', siteId: null })
        .where('id', '=', id)
        .execute()
      const refusal = await submitApplication(scope, id, site)
      assert.equal(refusal?.refused, 'incomplete')
      assert.equal(refusal.refused === 'incomplete' && refusal.screen.key, 'site')
      throw new Conflict('undone')
    }),
    Conflict,
  )
})

test('an answer that another tab empties while she sends is missed: the draft is judged as it stands', async () => {
  const campaign = await openCampaign(database)
  const id = await campaign.sent('Lina')
  await campaign.at('2026-11-26T09:00:00Z', ({ db }) =>
    db.updateTable('applications').set({ state: 'draft' }).where('id', '=', id).execute(),
  )
  let sending: ReturnType<typeof submitApplication> | undefined
  await campaign.at('2026-11-26T09:00:00Z', async (scope) => {
    await lockApplication(scope, id)
    sending = campaign.at('2026-11-26T09:00:00Z', (other) => submitApplication(other, id, site))
    await waitsForALock(database.owner)
    await scope.db.deleteFrom('applicationAnswers').where('applicationId', '=', id).execute()
  })
  const refusal = await sending
  assert.equal(refusal?.refused, 'incomplete')
})

test('after the campaign has closed a draft is not sent, and stays', async () => {
  const campaign = await openCampaign(database)
  const id = await campaign.sent('Lina')
  await campaign.at('2027-03-14T23:00:00Z', async (scope) => {
    await scope.db.updateTable('applications').set({ state: 'draft' }).where('id', '=', id).execute()
    assert.deepEqual(await submitApplication(scope, id, site), {
      refused: 'campaign closed',
    })
  })
})

test('the guardian’s no to the optional answers erases them; her other answers stay', async () => {
  const campaign = await openCampaign(database)
  const id = await campaign.sent('Lina', '2013-01-15')
  const before = await campaign.at('2026-11-24T09:00:00Z', (scope) => campaign.view(scope, id))
  assert.equal(before.answers['access-needs'], 'Un ascenseur.')
  await campaign.guardianSaysNoToOptionalAnswers(id)
  const now = await campaign.at('2026-11-25T09:00:00Z', (scope) => campaign.view(scope, id))
  assert.equal(now.answers['access-needs'], undefined)
  assert.equal(now.answers.wish, 'Comprendre comment ça marche.')
})

function offer(campaign: OpenCampaign, id: string) {
  return campaign.at('2026-11-24T10:00:00Z', async (scope) =>
    decideApplication(scope, await campaign.view(scope, id), offered, site),
  )
}

function accept(campaign: OpenCampaign, id: string, instant = '2026-11-26T09:00:00Z') {
  return campaign.at(instant, (scope) => acceptOffer(scope, id, site))
}

test('a refused place goes at once to the next in line, and the one after stays first of the list', async () => {
  const campaign = await openCampaign(database, { capacity: 1 })
  const [first, second, third] = [
    await campaign.sent('Lina'),
    await campaign.sent('Zoé'),
    await campaign.sent('Aya'),
  ]
  await offer(campaign, first)
  await wait(campaign, second, '2026-11-24T11:00:00Z')
  await wait(campaign, third, '2026-11-24T12:00:00Z')
  await campaign.at('2026-11-25T09:00:00Z', (scope) => refuseOffer(scope, first, site))
  assert.deepEqual(await states(campaign, [first, second, third]), [
    'refused by applicant',
    'offered',
    'waiting',
  ])
})

test('an unanswered offer ends at its deadline, not before, and the place moves on', async () => {
  const campaign = await openCampaign(database, { capacity: 1 })
  const [first, second] = [await campaign.sent('Lina'), await campaign.sent('Zoé')]
  await offer(campaign, first)
  await wait(campaign, second, '2026-11-24T11:00:00Z')
  const deadline = (instant: string) =>
    campaign.at(instant, (scope) => endOffer({ origin: site.origin })(scope, { applicationId: first }))
  await deadline('2026-12-01T22:58:59Z')
  assert.deepEqual(await states(campaign, [first, second]), ['offered', 'waiting'])
  await deadline('2026-12-01T22:59:00Z')
  await deadline('2026-12-01T22:59:01Z')
  assert.deepEqual(await states(campaign, [first, second]), ['expired', 'offered'])
})

test('after the end of the waiting list a freed place goes to nobody by itself', async () => {
  const campaign = await openCampaign(database, { capacity: 1 })
  const [first, second] = [await campaign.sent('Lina'), await campaign.sent('Zoé')]
  await offer(campaign, first)
  await wait(campaign, second, '2026-11-24T11:00:00Z')
  await campaign.at('2027-07-08T09:00:00Z', (scope) => giveUpPlace(scope, first, site))
  assert.deepEqual(await states(campaign, [first, second]), ['withdrawn', 'waiting'])
})

test('a guardian’s no after her yes frees the place for the next in line', async () => {
  const campaign = await openCampaign(database, { capacity: 1 })
  const [first, second] = [await campaign.sent('Lina'), await campaign.sent('Zoé')]
  await campaign.guardianSays(first, 'yes')
  await offer(campaign, first)
  await accept(campaign, first)
  await wait(campaign, second, '2026-11-26T11:00:00Z')
  await campaign.guardianSays(first, 'no', '2026-11-27T09:00:00Z')
  assert.deepEqual(await states(campaign, [first, second]), ['withdrawn', 'offered'])
})

test('a guardian’s no and her yes at the same instant never leave her with a place', async () => {
  const campaign = await openCampaign(database)
  const girls: string[] = []
  for (const name of ['Lina', 'Zoé', 'Aya', 'Maëlle', 'Inès', 'Fatou']) {
    const id = await campaign.sent(name)
    await campaign.guardianSays(id, 'yes')
    await offer(campaign, id)
    girls.push(id)
  }
  await Promise.all(
    girls.flatMap((id) => [accept(campaign, id), campaign.guardianSays(id, 'no', '2026-11-26T09:00:00Z')]),
  )
  assert.equal((await states(campaign, girls)).includes('accepted'), false)
})

test('a waiting girl who withdraws leaves the line, and pressing twice changes nothing more', async () => {
  const campaign = await openCampaign(database, { capacity: 1 })
  const [first, second, third] = [
    await campaign.sent('Lina'),
    await campaign.sent('Zoé'),
    await campaign.sent('Aya'),
  ]
  await offer(campaign, first)
  await wait(campaign, second, '2026-11-24T11:00:00Z')
  await wait(campaign, third, '2026-11-24T12:00:00Z')
  const withdraw = () => campaign.at('2026-11-25T08:00:00Z', (scope) => giveUpPlace(scope, second, site))
  await Promise.all([withdraw(), withdraw()])
  await campaign.at('2026-11-25T09:00:00Z', (scope) => refuseOffer(scope, first, site))
  assert.deepEqual(await states(campaign, [first, second, third]), [
    'refused by applicant',
    'withdrawn',
    'offered',
  ])
})

function wait(campaign: OpenCampaign, id: string, instant: string) {
  return campaign.at(instant, async (scope) =>
    decideApplication(
      scope,
      await campaign.view(scope, id),
      { outcome: 'waiting', sentence, withoutReadings },
      site,
    ),
  )
}

function states(campaign: OpenCampaign, ids: readonly string[]): Promise<string[]> {
  return campaign.at('2026-12-02T09:00:00Z', async (scope) => {
    const found: string[] = []
    for (const id of ids) found.push((await campaign.view(scope, id)).state)
    return found
  })
}
