import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { waitsForALock } from '#test/lock.ts'
import { type OpenCampaign, openCampaign, site } from '#test/open-campaign.ts'
import type { CampaignDates } from '../campaign.ts'
import { channelWithCode } from '../channel-queries.ts'
import { funnelOf } from '../funnel-queries.ts'
import { campaignById, sitesOf } from '../queries.ts'
import { lockApplication, lockPlaces } from '../store.ts'
import { beginApplication } from './begin-application.ts'
import { changeCampaignDates } from './change-campaign-dates.ts'
import { changeCapacity } from './change-capacity.ts'
import { decideApplication } from './decide-application.ts'

let database: TestDatabase
before(async () => {
  database = await testDatabase()
})
after(() => database.drop())

const now = '2026-11-24T09:00:00Z'
const everywhere = { everywhere: true, editions: [], sites: [], cohorts: [] }

const reasons = { sentence: 'Une envie.', withoutReadings: 'Une place se libère demain.' }

const decide = (campaign: OpenCampaign, id: string, outcome: 'offered' | 'waiting', instant = now) =>
  campaign.at(instant, async (scope) =>
    decideApplication(scope, await campaign.view(scope, id), { outcome, ...reasons }, site),
  )

async function firstSite(scope: Scope, campaign: OpenCampaign) {
  const view = (await campaignById(scope, campaign.campaignId))!
  const key = view.edition.sites[0]!.key
  return { view, place: (await sitesOf(scope, view.editionId)).find((it) => it.key === key)! }
}

const change = (campaign: OpenCampaign, capacity: number) =>
  campaign.at(now, async (scope) => changeFrom(scope, campaign, { capacity }))

async function changeFrom(
  scope: Scope,
  campaign: OpenCampaign,
  { capacity, seen }: { capacity: number; seen?: number },
) {
  const { place } = await firstSite(scope, campaign)
  return changeCapacity(scope, { siteId: place.id, seen: seen ?? place.capacity, capacity }, site)
}

describe('the places of a site', () => {
  it('are never fewer than those offered, and the refusal says how many', async () => {
    const campaign = await openCampaign(database, { capacity: 3 })
    for (const name of ['Lina', 'Aya']) await decide(campaign, await campaign.sent(name), 'offered')
    assert.deepEqual(await change(campaign, 1), { refused: 'under places taken', taken: 2 })
    assert.equal(await change(campaign, 2), null)
    const { place, view } = await campaign.at(now, (scope) => firstSite(scope, campaign))
    assert.deepEqual([place.capacity, place.taken], [2, 2])
    assert.equal(view.edition.sites[0]!.capacity, 2, 'the front page says the same')
  })

  it('that somebody else changed meanwhile are not written over', async () => {
    const campaign = await openCampaign(database, { capacity: 3 })
    assert.equal(await change(campaign, 5), null)
    const late = await campaign.at(now, (scope) => changeFrom(scope, campaign, { capacity: 4, seen: 3 }))
    assert.deepEqual(late, { refused: 'changed' })
    assert.equal(await change(campaign, 5), null, 'the same again')
  })

  it('that are added go at once to those who wait', async () => {
    const campaign = await openCampaign(database, { capacity: 1 })
    const [first, second, third] = [
      await campaign.sent('Lina'),
      await campaign.sent('Aya'),
      await campaign.sent('Zoé'),
    ]
    await decide(campaign, first, 'offered')
    await decide(campaign, second, 'waiting')
    await decide(campaign, third, 'waiting', '2026-11-24T09:00:01Z')
    assert.equal(await change(campaign, 2), null)
    const states = await campaign.at(now, async (scope) => [
      (await campaign.view(scope, second)).state,
      (await campaign.view(scope, third)).state,
    ])
    assert.deepEqual(states, ['offered', 'waiting'])
  })

  it('are changed while somebody decides on a girl who waits: neither is thrown out', async () => {
    const campaign = await openCampaign(database, { capacity: 1 })
    const waits = await campaign.sent('Aya')
    await decide(campaign, waits, 'waiting')
    const { place } = await campaign.at(now, (scope) => firstSite(scope, campaign))
    let changing: ReturnType<typeof change> | undefined
    await campaign.at(now, async (scope) => {
      await lockApplication(scope, waits)
      changing = change(campaign, 2)
      await waitsForALock(database.owner)
      await lockPlaces(scope, place.id)
    })
    assert.equal(await changing, null)
  })

  it('are those of the site that she chose while somebody was deciding', async () => {
    const campaign = await openCampaign(database, { capacity: 1 })
    await decide(campaign, await campaign.sent('Lina'), 'offered')
    const moved = await campaign.sent('Aya')
    const { view, place } = await campaign.at(now, (scope) => firstSite(scope, campaign))
    const other = (await campaign.at(now, (scope) => sitesOf(scope, view.editionId))).find(
      ({ id }) => id !== place.id,
    )!
    const moveTo = (scope: Scope, siteId: string) =>
      scope.db.updateTable('applications').set({ siteId }).where('id', '=', moved).execute()
    await campaign.at(now, (scope) => moveTo(scope, other.id))
    let deciding: ReturnType<typeof decide> | undefined
    await campaign.at(now, async (scope) => {
      await lockApplication(scope, moved)
      deciding = decide(campaign, moved, 'offered')
      await waitsForALock(database.owner)
      await moveTo(scope, place.id)
    })
    assert.equal(await deciding, 'no place left')
  })

  it('changed while the last one is offered, stay as many as are taken', async () => {
    const campaign = await openCampaign(database, { capacity: 2 })
    await decide(campaign, await campaign.sent('Lina'), 'offered')
    const other = await campaign.sent('Aya')
    await Promise.all([change(campaign, 1), decide(campaign, other, 'offered')])
    const { place } = await campaign.at(now, (scope) => firstSite(scope, campaign))
    assert.ok(place.taken <= place.capacity, `${place.taken} taken of ${place.capacity}`)
  })
})

describe('the dates of a campaign', () => {
  it('are changed by somebody, and the journal says so', async () => {
    const campaign = await openCampaign(database)
    const closesAt = new Date('2027-04-01T21:59:00Z')
    const { campaignId } = campaign
    const seen = '2026-11-02 2027-03-14T22:59:00.000Z'
    const date = (scope: Scope, dates: CampaignDates) =>
      changeCampaignDates(scope, { campaignId, seen, dates, today: '2026-11-24' })
    const { view, journal } = await campaign.at(now, async (scope) => {
      const refusal = await date(scope, { opensOn: '2026-11-05', closesAt })
      assert.equal(refusal, null)
      return {
        view: await campaignById(scope, campaign.campaignId),
        journal: await scope.db
          .selectFrom('auditEvents')
          .select('actorId')
          .where('action', '=', 'campaign.dated')
          .execute(),
      }
    })
    assert.deepEqual([view?.opensOn, view?.closesAt], ['2026-11-05', closesAt])
    assert.equal(journal.length, 1)
    assert.notEqual(journal[0]?.actorId, null)
    const other = { opensOn: '2026-11-05', closesAt: new Date('2027-05-01T21:59:00Z') }
    const meanwhile = await campaign.at(now, (scope) => date(scope, other))
    assert.deepEqual(meanwhile, { refused: 'changed' }, 'from a page opened before')
  })
})

describe('where applications come from', () => {
  it('is counted by channel, structure and site, each with the same total', async () => {
    const campaign = await openCampaign(database)
    const code = await campaign.at(now, (scope) => channelOfTalk(scope))
    await campaign.sent('Zoé')
    const through = await campaign.sent('Lina')
    await campaign.at(now, async (scope) => {
      const channelId = await channelWithCode(scope, ` ${code.toLowerCase().slice(0, 3)}-${code.slice(3)} `)
      assert.notEqual(channelId, null)
      await scope.db.updateTable('applications').set({ channelId }).where('id', '=', through).execute()
      const view = (await campaignById(scope, campaign.campaignId))!
      const draft = {
        campaign: view,
        answers: { gender: 'girl' },
        language: 'fr',
        zone: 'Europe/Paris',
      } as const
      await beginApplication(scope, { ...draft, channelId })
      await beginApplication(scope, draft)
    })
    await decide(campaign, through, 'offered')
    const { funnel, elsewhere } = await campaign.at(now, async (scope) => {
      const { view, place } = await firstSite(scope, campaign)
      const other = (await sitesOf(scope, view.editionId)).find(({ id }) => id !== place.id)!
      return {
        funnel: await funnelOf(scope, view, everywhere),
        elsewhere: await funnelOf(scope, view, { ...everywhere, everywhere: false, sites: [other.id] }),
      }
    })
    const counted = ({ name, started, sent, offered }: (typeof funnel.channels)[number]) => [
      name,
      started,
      sent,
      offered,
    ]
    assert.deepEqual(funnel.channels.map(counted), [
      ['Collège fictif', 2, 1, 1],
      [null, 2, 1, 0],
    ])
    assert.deepEqual(funnel.structures.map(counted), [
      ['Collège fictif', 2, 1, 1],
      [null, 2, 1, 0],
    ])
    assert.deepEqual([funnel.total.started, funnel.total.sent, funnel.total.offered], [4, 2, 1])
    assert.equal(
      funnel.sites.reduce((sum, { started }) => sum + started, 0),
      4,
    )
    assert.deepEqual(funnel.territories.map(counted), [[null, 4, 2, 1]], 'unknown is a line of its own')
    assert.equal(funnel.territorySet, 'departments')
    assert.equal(elsewhere.total.started, 0, 'a coordinator of another site counts none of them')
  })

  it('is unknown for a wrong code, which stops nobody', async () => {
    const campaign = await openCampaign(database)
    const found = await campaign.at(now, async (scope) => [
      await channelWithCode(scope, undefined),
      await channelWithCode(scope, 'nothing of the sort'),
      await channelWithCode(scope, ''),
    ])
    assert.deepEqual(found, [null, null, null])
  })
})

/** A talk with its channel, written as the capability of talks does; its code. */
async function channelOfTalk({ db, organisationId, now: at, actor }: Scope): Promise<string> {
  const [structureId, talkId, code] = [newId(at), newId(at), 'K7M4XQ']
  const made = { organisationId, createdAt: at, createdBy: actor.id! }
  await db
    .insertInto('structures')
    .values({ ...made, id: structureId, kind: 'school', name: 'Collège fictif' })
    .execute()
  await db
    .insertInto('talks')
    .values({ ...made, id: talkId, structureId, day: '2026-11-20' })
    .execute()
  await db
    .insertInto('channels')
    .values({ ...made, id: newId(at), kind: 'talk', name: 'Collège fictif', code, talkId, structureId })
    .execute()
  return code
}
