import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Scope } from '#platform/database/database.ts'
import { askedIn } from '#platform/lists/asked.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { type OpenCampaign, openCampaign } from '#test/open-campaign.ts'
import { addStructure } from './actions/add-structure.ts'
import { cancelTalk } from './actions/cancel-talk.ts'
import { closeChannel } from './actions/close-channel.ts'
import { correctTalk } from './actions/correct-talk.ts'
import { countHeads } from './actions/count-heads.ts'
import { openChannel } from './actions/open-channel.ts'
import { type NewTalk, planTalk } from './actions/plan-talk.ts'
import { reinstateTalk } from './actions/reinstate-talk.ts'
import { channelById, channelList, channelsFound, doorOf } from './channel-queries.ts'
import { structuresNamed } from './structure-queries.ts'
import { seenTalk } from './talk.ts'
import { talkHistory } from './talk-history-queries.ts'
import { talkById, talkList, talksFound } from './talk-queries.ts'

let database: TestDatabase
let campaign: OpenCampaign
before(async () => {
  database = await testDatabase()
})
after(() => database.drop())

const today = '2026-11-23'
const now = '2026-11-23T09:00:00Z'
const school = {
  kind: 'school',
  name: 'Collège d’Harcourt',
  placeId: null,
  placeText: 'Creil',
  educationPriority: 'REP+',
} as const

async function atSchool(
  scope: Scope,
  talk: Partial<NewTalk> = {},
): Promise<{ id: string; channelId: string; code: string }> {
  const { id } = await addStructure(scope, school)
  const nothing = { campaignId: null, startsAt: null, speakerId: null, classes: '3e A' }
  return planTalk(scope, { structure: { id, name: school.name }, day: today, ...nothing, ...talk })
}

/** In a new organisation, as its coordinator. */
async function inside<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
  campaign = await openCampaign(database)
  return campaign.at(now, work)
}

describe('a talk', () => {
  it('has its own code from the moment it is written down: six letters and figures without look-alikes', async () => {
    const codes = await inside(async (scope) => {
      const talks = []
      for (let count = 0; count < 20; count++) talks.push(await atSchool(scope))
      return talks.map(({ code }) => code)
    })
    assert.equal(new Set(codes).size, 20)
    for (const code of codes) assert.match(code, /^[34679ACDEFGHJKMNPQRTWXY]{6}$/)
  })

  it('is held once heads are counted; a second count corrects the first and both are in the journal', async () => {
    const { talk, journal } = await inside(async (scope) => {
      const { id } = await atSchool(scope)
      assert.equal(
        await countHeads(scope, id, { headCount: 50, headCountKind: 'estimated' }, { seen: '', today }),
        null,
      )
      assert.equal(
        await countHeads(
          scope,
          id,
          { headCount: 54, headCountKind: 'counted' },
          { seen: '50|estimated', today },
        ),
        null,
      )
      const events = await scope.db
        .selectFrom('auditEvents')
        .select('details')
        .where('action', '=', 'talk.counted')
        .orderBy('id')
        .execute()
      return { talk: await talkById(scope, id, today), journal: events.map(({ details }) => details) }
    })
    assert.deepEqual([talk?.state, talk?.headCount, talk?.headCountKind], ['held', 54, 'counted'])
    assert.equal(journal.length, 2)
    assert.ok(journal.some((it) => JSON.stringify(it).includes('"before":50')))
  })

  it('is refused a count before its day, and leaves the figures whenever it is called off, with its reason', async () => {
    await inside(async (scope) => {
      const { id: later } = await atSchool(scope, { day: '2026-11-24' })
      const count = { headCount: 5, headCountKind: 'counted' } as const
      assert.equal(await countHeads(scope, later, count, { seen: '', today }), 'not yet')
      assert.equal(await cancelTalk(scope, later, 'did not take place', today), null)
      assert.equal(await cancelTalk(scope, later, 'written twice', today), 'already cancelled')
      assert.equal(await countHeads(scope, later, count, { seen: '', today: '2026-11-24' }), 'cancelled')
      const { id: held } = await atSchool(scope)
      await countHeads(scope, held, count, { seen: '', today })
      const figured = async () => (await scope.db.selectFrom('impactTalks').select('talkId').execute()).length
      assert.equal(await figured(), 1)
      assert.equal(await cancelTalk(scope, held, 'written twice', today), null)
      assert.equal(await figured(), 0, 'the public figures follow')
      const talk = (await talkById(scope, held, today))!
      assert.deepEqual([talk.state, talk.headCount], ['cancelled', null])
      const [cancelled, counted] = await talkHistory(scope, talk)
      assert.ok(cancelled?.deed === 'cancelled' && cancelled.reason === 'written twice')
      assert.ok(
        counted?.deed === 'counted' && counted.headCount === 5,
        'what was counted stays in its history',
      )
    })
  })

  it('called off by mistake is put back, with its heads, and both deeds stay in its history', async () => {
    await inside(async (scope) => {
      const { id } = await atSchool(scope)
      assert.equal(await reinstateTalk(scope, id), 'not cancelled')
      await countHeads(scope, id, { headCount: 5, headCountKind: 'counted' }, { seen: '', today })
      await cancelTalk(scope, id, 'written twice', today)
      assert.equal(await reinstateTalk(scope, id), null)
      assert.equal(await reinstateTalk(scope, id), 'not cancelled', 'pressed twice')
      const talk = (await talkById(scope, id, today))!
      assert.deepEqual([talk.state, talk.headCount], ['held', 5])
      assert.equal((await scope.db.selectFrom('impactTalks').select('talkId').execute()).length, 1)
      const history = await talkHistory(scope, talk)
      assert.deepEqual(
        history.map((event) => (event.deed === 'cancelled' ? event.reason : event.deed)),
        ['reinstated', 'written twice', 'counted', 'planned'],
      )
    })
  })

  it('counted and called off at the same instant is called off, and in no figure', async () => {
    const { id } = await inside((scope) => atSchool(scope))
    await Promise.all([
      campaign.at(now, (scope) =>
        countHeads(scope, id, { headCount: 5, headCountKind: 'counted' }, { seen: '', today }),
      ),
      campaign.at(now, (scope) => cancelTalk(scope, id, 'did not take place', today)),
    ])
    const talk = await campaign.at(now, (scope) => talkById(scope, id, today))
    assert.deepEqual([talk?.state, talk?.headCount], ['cancelled', null])
  })

  it('is corrected with its channel, keeps its code, and of two at once the second is told', async () => {
    await inside(async (scope) => {
      const { id, code, channelId } = await atSchool(scope, { day: '2026-11-20' })
      const other = await addStructure(scope, { ...school, name: 'Collège Jean-Zay' })
      const structure = { id: other.id, name: 'Collège Jean-Zay' }
      const { campaignId } = campaign
      const right = {
        structure,
        campaignId,
        day: '2026-11-19',
        startsAt: '10:30',
        speakerId: null,
        classes: '3e B',
      }
      const before = (await talkById(scope, id, today))!
      const correct = (talk: NewTalk, seen = seenTalk(before)) =>
        correctTalk(scope, { talkId: id, seen, talk, today })
      assert.equal(await correct(right), null)
      assert.equal(await correct(right), null, 'pressed twice')
      assert.equal(await correct({ ...right, classes: '3e C' }), 'changed')
      const after = (await talkById(scope, id, today))!
      assert.deepEqual(
        [after.structureName, after.day, after.classes, after.code],
        ['Collège Jean-Zay', '2026-11-19', '3e B', code],
      )
      const channel = await channelById(scope, channelId)
      assert.deepEqual([channel?.name, channel?.campaignId], ['Collège Jean-Zay', campaignId])
      const history = await talkHistory(scope, after)
      assert.deepEqual(history.map(({ deed }) => deed).sort(), ['corrected', 'planned'])
      const corrected = history.find((event) => event.deed === 'corrected')!
      assert.equal(corrected.before.structureName, school.name)
      assert.deepEqual(corrected.changed, ['day', 'startsAt', 'structureId', 'classes', 'campaignId'])
      await countHeads(scope, id, { headCount: 5, headCountKind: 'counted' }, { seen: '', today })
      assert.equal(await correct({ ...right, day: '2026-11-24' }, seenTalk(after)), 'held later')
    })
  })

  it('is found without accents, by state, and sorted as asked', async () => {
    await inside(async (scope) => {
      const first = await atSchool(scope, { day: '2026-11-02', classes: '3e A' })
      const second = await atSchool(scope, { day: '2026-11-03', classes: '2de 4' })
      await atSchool(scope, { day: '2026-12-03' })
      await countHeads(scope, first.id, { headCount: 20, headCountKind: 'counted' }, { seen: '', today })
      await countHeads(scope, second.id, { headCount: 90, headCountKind: 'estimated' }, { seen: '', today })
      const found = async (filter: Partial<Parameters<typeof talksFound>[1]>) =>
        (await talksFound(scope, { ...askedIn({}, talkList), ...filter }, today)).rows.map(({ day }) => day)
      assert.deepEqual(await found({}), ['2026-12-03', '2026-11-03', '2026-11-02'])
      assert.deepEqual(await found({ search: 'college dharcourt' }), [])
      assert.deepEqual(await found({ search: 'COLLEGE D HARCOURT 2DE' }), ['2026-11-03'])
      assert.deepEqual(await found({ filters: { state: 'held' }, sort: 'people', order: 'asc' }), [
        '2026-11-02',
        '2026-11-03',
      ])
      assert.deepEqual(await found({ filters: { state: 'planned' } }), ['2026-12-03'])
      assert.deepEqual(await found({ page: 2 }), [])
    })
  })
})

describe('a channel', () => {
  it('stays a door once it is closed; closing it twice is written once', async () => {
    await inside(async (scope) => {
      const { id, code } = await openChannel(scope, {
        kind: 'ambassador',
        name: 'Le réseau de Farida',
        structureId: null,
        campaignId: null,
      })
      await closeChannel(scope, id)
      await closeChannel(scope, id)
      assert.deepEqual(await doorOf(scope, code), { code, campaignId: null })
      assert.notEqual((await channelById(scope, id))?.closedAt, null)
      const closings = await scope.db
        .selectFrom('auditEvents')
        .select('id')
        .where('action', '=', 'channel.closed')
        .execute()
      assert.equal(closings.length, 1)
    })
  })

  it('is listed with the others, by kind and by name', async () => {
    await inside(async (scope) => {
      await atSchool(scope)
      await openChannel(scope, { kind: 'relay', name: 'Mission locale', structureId: null, campaignId: null })
      const names = async (filter: Partial<Parameters<typeof channelsFound>[1]>) =>
        (await channelsFound(scope, { ...askedIn({}, channelList), ...filter })).rows.map(({ name }) => name)
      assert.equal((await names({})).length, 2)
      assert.deepEqual(await names({ filters: { kind: 'relay' } }), ['Mission locale'])
      assert.deepEqual(await names({ search: 'harcourt' }), [school.name])
    })
  })

  it('of another organisation is no door here', async () => {
    const { code } = await inside((scope) => atSchool(scope))
    assert.equal(await inside((scope) => doorOf(scope, code)), undefined)
  })
})

describe('structures', () => {
  it('are found by any words of their name, accents and order left aside', async () => {
    await inside(async (scope) => {
      for (const name of ['Collège Élise-Deroche', 'Lycée Élise-Deroche', 'Mission locale du Vexin'])
        await addStructure(scope, { ...school, name })
      const named = async (search: string) =>
        (await structuresNamed(scope, { search })).rows.map(({ name }) => name)
      assert.deepEqual(await named('deroche elise'), ['Collège Élise-Deroche', 'Lycée Élise-Deroche'])
      assert.deepEqual(await named('vexin'), ['Mission locale du Vexin'])
      assert.equal((await named('')).length, 3)
      assert.deepEqual(await named('100 %'), [])
    })
  })
})
