import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '#platform/ids/ids.ts'
import { openPromotion, type Promotion } from '#test/promotion.ts'
import { cohortPaths, sessionPaths } from './paths.ts'
import { sessionsOf } from './session-queries.ts'

// A confirmed camp on 5 and 6 July 2027. Today is 1 July.
const slug = 'ricochet'
const refused = /Choisissez un jour entre le 6 mai 2027 et le 4 septembre 2027\s: vérifiez l’année/
let promotion: Promotion

before(async () => {
  promotion = await openPromotion({ girls: 2 })
})
after(() => promotion.database.drop())

test('a session is added to no wrong year: the days that may be are said, and what was typed stays', async () => {
  const before = await days()
  for (const date of ['0207-07-05', '2020-01-01', '2062-12-05', '9999-12-31']) {
    for (const next of ['preview', 'done']) {
      const fields = { date, starts: '10:00', ends: '12:00', title: 'Visite', next }
      const { status, text } = await nadia().post(cohortPaths.sessions(slug, promotion.cohort.id), fields)
      assert.equal(status, 422, date)
      assert.match(text, refused)
      assert.match(text, new RegExp(`value="${date}"[\\s\\S]*value="Visite"`))
    }
  }
  assert.deepEqual(await days(), before)
})

test('a session moves to no wrong year', async () => {
  const before = await days()
  const address = sessionPaths.move(slug, promotion.sessions[0]!.id)
  const fields = { starts: '10:00', ends: '12:00', reason: 'place', changes: '0', next: 'done', key: newId() }
  for (const date of ['2027-09-05', '2062-12-05', '9999-12-31']) {
    const { status, text } = await nadia().post(address, { ...fields, date })
    assert.equal(status, 422, date)
    assert.match(text, refused)
  }
  assert.equal((await nadia().post(address, { ...fields, date: '0207-07-05' })).status, 422)
  assert.deepEqual(await days(), before)
})

test('the year 0000, which no calendar has, is refused by the form', async () => {
  const fields = { date: '0000-01-01', starts: '10:00', ends: '12:00', reason: 'place', next: 'done' }
  const paths = [
    cohortPaths.sessions(slug, promotion.cohort.id),
    sessionPaths.move(slug, promotion.sessions[0]!.id),
  ]
  for (const path of paths) {
    const { status, text } = await nadia().post(path, fields)
    assert.equal(status, 422)
    assert.match(text, /Écrivez un jour qui existe/)
  }
})

test('a day of another year says its year in the calendar; a day of this year needs none', async () => {
  const calendar = cohortPaths.sessions(slug, promotion.cohort.id)
  const dayOf = async () => /(lundi 5 juillet[^<]*)</.exec((await nadia().get(calendar)).text)![1]
  assert.equal(await dayOf(), 'lundi 5 juillet')
  promotion.clock.moveTo('2028-01-10T09:00:00Z')
  assert.equal(await dayOf(), 'lundi 5 juillet 2027')
  promotion.clock.moveTo('2027-07-01T09:00:00Z')
})

test('what is read before a session changes says when its text messages leave, where the night makes a difference', async () => {
  await promotion.deed(null, ({ db }) =>
    db
      .updateTable('people')
      .set({ email: null, phone: '+33639980144' })
      .where('firstName', '=', 'Zoé')
      .execute(),
  )
  const said = async (at: string) => {
    promotion.clock.moveTo(at)
    const move = { date: '2027-07-06', starts: '17:00', ends: '18:00', reason: 'place', tell: 'girls' }
    const address = sessionPaths.move(slug, promotion.sessions[0]!.id)
    const { status, text } = await nadia().post(address, { ...move, changes: '0', next: 'preview' })
    assert.equal(status, 200)
    return /Les SMS partent le ([^<]*), pour ne pas|les SMS partent quand même tout de suite/.exec(text)
  }
  assert.equal(await said('2027-07-01T09:00:00Z'), null)
  assert.match((await said('2027-07-01T21:00:00Z'))![1]!, /^2 juillet 2027, 8\sh/)
  assert.match((await said('2027-07-04T21:00:00Z'))![0], /quand même/)
  promotion.clock.moveTo('2027-07-01T09:00:00Z')
})

const nadia = () => promotion.visitor(promotion.team.nadia)

async function days(): Promise<string[]> {
  const sessions = await promotion.deed(null, (scope) => sessionsOf(scope, promotion.cohort.id))
  return sessions.map(({ day, startsAt }) => `${day} ${startsAt}`)
}
