import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { absencesWithin, recordCall } from '#src/care/index.ts'
import {
  cohortPaths,
  type Mark,
  sessionPaths,
  sessionWithin,
  sheetOf,
  takeRollCall,
} from '#src/cohorts/index.ts'
import type { Reach } from '#src/organisations/index.ts'
import { importProgramme } from '#src/programmes/index.ts'
import { addStructure, countHeads, planTalk } from '#src/sourcing/index.ts'
import { talkPaths } from '#src/sourcing/paths.ts'
import { everywhere, openPromotion, type Promotion } from '#test/promotion.ts'
import { deskPaths } from './paths.ts'
import { tasksWithin } from './queries.ts'

let promotion: Promotion

before(async () => {
  promotion = await openPromotion({ girls: 2 })
  promotion.clock.moveTo('2027-07-05T07:40:00Z')
})
after(() => promotion.database.drop())

async function call(status: 'present' | 'absent', revision: number): Promise<void> {
  const result = await promotion.deed(promotion.team.nadia.id, async (scope) => {
    const session = (await sessionWithin(scope, everywhere, promotion.sessions[0]!.id))!
    const { lines } = await sheetOf(scope, session.id)
    const marks = new Map(lines.map(({ enrolmentId }): [string, Mark] => [enrolmentId, { status }]))
    return takeRollCall(scope, { session, marks, revision })
  })
  assert.equal(result.outcome, 'taken')
}

async function notCalled(at: string, reach: Reach = everywhere) {
  promotion.clock.moveTo(at)
  const tasks = await promotion.deed(null, (scope) => tasksWithin(promotion.database, scope, reach))
  return tasks.find(({ kind }) => kind === 'absence not called')
}

test('a cohort that has not begun says when it does, one that has how many of its days were held', async () => {
  const desk = async (at: string) => {
    promotion.clock.moveTo(at)
    return (await promotion.visitor(promotion.team.nadia).get(deskPaths.today('ricochet'))).text
  }
  assert.match(await desk('2027-07-04T21:59:00Z'), /commence le 5 juillet 2027/)
  const begun = await desk('2027-07-04T22:00:00Z')
  assert.doesNotMatch(begun, /commence le/)
  assert.match(begun, /0 sur 2/)
  promotion.clock.moveTo('2027-07-05T07:40:00Z')
})

test('an absence that nobody called about shows when the thirty minutes of the programme are over, not before', async () => {
  await call('absent', 0)
  assert.equal(await notCalled('2027-07-05T08:09:59Z'), undefined)
  const line = await notCalled('2027-07-05T08:10:00Z')
  assert.equal(line?.count, 2)
  assert.equal(line.oldest.toISOString(), '2027-07-05T07:40:00.000Z')
})

test('who reaches another site only does not see it', async () => {
  const elsewhere = { everywhere: false, editions: [], sites: [promotion.nantes.id], cohorts: [] }
  assert.equal(await notCalled('2027-07-05T09:00:00Z', elsewhere), undefined)
})

test('a programme may say another time', async () => {
  await promotion.deed(null, async (scope) => {
    const programme = await importProgramme(scope, await withDeskAfter(60))
    assert.ok(programme.ok)
    await scope.db
      .updateTable('editions')
      .set({ programmeVersionId: programme.programmeVersionId })
      .where('organisationId', '=', scope.organisationId)
      .execute()
  })
  assert.equal(await notCalled('2027-07-05T08:39:00Z'), undefined)
  assert.equal((await notCalled('2027-07-05T08:40:00Z'))?.count, 2)
})

test('one is on her way: her line is gone, and back when the sixty minutes are over again', async () => {
  promotion.clock.moveTo('2027-07-05T08:45:00Z')
  const said = { contactId: null, sentence: '', outcome: 'on her way' } as const
  await promotion.deed(promotion.team.nadia.id, async (scope) => {
    const [first] = await absencesWithin(scope, everywhere, scope.now)
    const call = { ...said, absenceId: first!.id, revision: first!.revision }
    assert.equal(await recordCall(scope, call), null)
  })
  assert.equal((await notCalled('2027-07-05T09:44:59Z'))?.count, 1)
  assert.equal((await notCalled('2027-07-05T09:45:00Z'))?.count, 2)
})

test('a talk whose day has come is a line until its heads are counted, and leads to its page', async () => {
  const { deed, team, clock, visitor } = promotion
  clock.moveTo('2027-07-05T09:50:00Z')
  const talk = await deed(team.nadia.id, async (scope) => {
    const place = { placeId: null, placeText: 'Creil', educationPriority: 'no' } as const
    const structure = { name: 'Lycée des Essais', kind: 'school', ...place } as const
    const { id } = await addStructure(scope, structure)
    const nothing = { campaignId: null, startsAt: null, speakerId: null, classes: '' }
    return planTalk(scope, { structure: { id, name: structure.name }, day: '2027-07-06', ...nothing })
  })
  const desk = async () => (await visitor(team.nadia).get(deskPaths.today('ricochet'))).text
  assert.doesNotMatch(await desk(), /sans nombre de personnes/)
  clock.moveTo('2027-07-05T22:00:00Z')
  assert.match(await desk(), new RegExp(`href="${talkPaths.one('ricochet', talk.id)}"`))
  const count = { headCount: 0, headCountKind: 'counted' } as const
  await deed(team.nadia.id, (scope) => countHeads(scope, talk.id, count, { seen: '', today: '2027-07-06' }))
  clock.moveTo('2027-07-05T22:00:02Z')
  assert.doesNotMatch(await desk(), /sans nombre de personnes/)
  clock.moveTo('2027-07-05T09:45:00Z')
})

test('one session without roll call leads to its sheet, several to those of the calendar that miss it', async () => {
  const missing = async (at: string) => {
    promotion.clock.moveTo(at)
    const tasks = await promotion.deed(null, (scope) => tasksWithin(promotion.database, scope, everywhere))
    return tasks.find(({ kind }) => kind === 'roll call missing')
  }
  const { sessions, cohort } = promotion
  assert.equal(await missing('2027-07-05T13:59:59Z'), undefined, 'it is not over')
  assert.equal((await missing('2027-07-05T14:00:00Z'))?.only, sessions[1]!.id)
  const several = await missing('2027-07-06T10:30:00Z')
  assert.deepEqual([several?.count, several?.only, several?.cohort], [2, null, cohort.id])
  const calendar = cohortPaths.sessions('ricochet', cohort.id, { state: 'missing' })
  const { text } = await promotion.visitor(promotion.team.nadia).get(calendar)
  const called = (nth: number) => new RegExp(sessionPaths.rollCall('ricochet', sessions[nth]!.id))
  assert.match(text, called(1))
  assert.match(text, called(2), 'over today, without its roll call')
  assert.doesNotMatch(text, called(0))
  assert.doesNotMatch(text, called(3))
})

async function withDeskAfter(deskAfterMinutes: number): Promise<string> {
  const file = new URL('../../programmes/jump-in-tech.json', import.meta.url)
  const programme = JSON.parse(await readFile(file, 'utf8'))
  programme.cohort.absenceCalls.deskAfterMinutes = deskAfterMinutes
  return JSON.stringify(programme)
}

test('they came after all: the line is gone', async () => {
  await call('present', 1)
  assert.equal(await notCalled('2027-07-05T12:00:00Z'), undefined)
})
