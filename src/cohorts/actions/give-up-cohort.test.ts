import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { deskPaths } from '#src/desk/paths.ts'
import { everywhere, openPromotion, type Promotion } from '#test/promotion.ts'
import { participantsOf } from '../cohort-queries.ts'
import { cohortPaths } from '../paths.ts'
import { sheetOf } from '../roll-call-queries.ts'
import { sessionsOf, sessionWithin } from '../session-queries.ts'
import { createCohort } from './create-cohort.ts'
import { takeRollCall } from './take-roll-call.ts'

let promotion: Promotion
before(async () => {
  promotion = await openPromotion({ girls: 2 })
})
after(() => promotion?.database.drop())

const slug = 'ricochet'

test('a cohort that never met is given up: everybody is told, nobody is in it, and another one takes its girls', async () => {
  const { id, name } = promotion.cohort
  const page = await nadia().get(cohortPaths.one(slug, id))
  assert.match(page.text, new RegExp(`href="${cohortPaths.givingUp(slug, id)}"`))
  assert.equal((await givesUp(id, { reason: '' })).status, 422)
  const done = [await givesUp(id), await givesUp(id)]
  assert.deepEqual(
    done.map(({ status }) => status),
    [303, 303],
    'pressed twice',
  )
  const told = await deed(({ db }) =>
    db
      .selectFrom('messages as m')
      .innerJoin('mailingRecipients as r', 'r.messageId', 'm.id')
      .select(['r.audience', 'm.body'])
      .where('template', '=', 'cohort-given-up')
      .execute(),
  )
  const audiences = told.map(({ audience }) => audience).toSorted()
  assert.deepEqual(audiences, ['girls', 'girls', 'guardians', 'guardians', 'team'])
  const hers = told.find(({ audience }) => audience === 'girls')!
  assert.match(
    hers.body,
    /JUMP IN TECH, du 5 juillet 2027 au 6 juillet 2027\u00a0: ton groupe n’aura pas lieu.*Ta place est gardée/s,
  )
  const pages = await Promise.all(
    ['girls', 'guardians'].map(async (audience) => {
      const { body } = told.find((one) => one.audience === audience)!
      return (
        await nadia().get(/https?:\/\/[^/]+(\/o\/ricochet\/(?:application|guardian)\/\S+)/.exec(body)![1]!)
      ).text
    }),
  )
  assert.match(pages[0]!, /<h1[^>]*>On te cherche un groupe/)
  assert.match(pages[1]!, /Nous cherchons un groupe pour (Zoé|Élise)/)
  for (const page of pages) assert.doesNotMatch(page, /est confirmée/)
  assert.doesNotMatch(pages[0]!, /juillet 2027/)
  assert.match(await desk(), /2 participantes dont le groupe n’a pas lieu/)

  const sessions = await deed((scope) => sessionsOf(scope, id))
  assert.deepEqual([...new Set(sessions.map(({ state }) => state))], ['cancelled'])
  assert.deepEqual(await deed((scope) => participantsOf(scope, id)), [])
  const adults = await deed(({ db }) =>
    db
      .selectFrom('cohortAdults')
      .select('id')
      .where('cohortId', '=', id)
      .where('removedAt', 'is', null)
      .execute(),
  )
  assert.deepEqual(adults, [])
  for (const path of [cohortPaths.list(slug), cohortPaths.hours(slug)])
    assert.doesNotMatch((await nadia().get(path)).text, new RegExp(name))
  assert.match((await nadia().get(cohortPaths.one(slug, id))).text, /Abandonnée/)
  assert.equal((await nadia().get(done[0]!.location!)).status, 200)

  const again = await deed((scope) => createCohort(scope, { site: promotion.creil, name, room: '' }))
  assert.ok('id' in again, 'its name is free')
  assert.equal((await deed((scope) => participantsOf(scope, again.id))).length, 2)
  assert.doesNotMatch(await desk(), /dont le groupe n’a pas lieu/)
})

test('one that has met is closed instead: it is not given up, and the page says so', async () => {
  const other = await openPromotion({ girls: 1 })
  try {
    const { cohort, clock, team } = other
    clock.moveTo('2027-07-05T18:00:00Z')
    await other.deed(team.nadia.id, async (scope) => {
      const session = (await sessionWithin(scope, everywhere, other.sessions[0]!.id))!
      const { lines, revision } = await sheetOf(scope, session.id)
      const marks = new Map(lines.map(({ enrolmentId }) => [enrolmentId, { status: 'present' } as const]))
      assert.deepEqual(await takeRollCall(scope, { session, marks, revision }), { outcome: 'taken' })
    })
    const visitor = other.visitor(team.nadia)
    const refused = await visitor.post(cohortPaths.givingUp(slug, cohort.id), { reason: 'too few' })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Un appel a été fait/)
    const page = await visitor.get(cohortPaths.one(slug, cohort.id))
    assert.doesNotMatch(page.text, /giving-up/)
  } finally {
    await other.database.drop()
  }
})

const nadia = () => promotion.visitor(promotion.team.nadia)

/** What waits is counted once a second at most. */
async function desk(): Promise<string> {
  promotion.clock.moveTo(new Date(promotion.clock.now().getTime() + 2_000).toISOString())
  return (await nadia().get(deskPaths.today(slug))).text
}

function givesUp(id: string, fields: Record<string, string> = {}) {
  const form = { reason: 'too few', tell: 'girls,guardians,team', ...fields }
  return nadia().post(cohortPaths.givingUp(slug, id), form)
}

function deed<T>(work: Parameters<typeof promotion.deed<T>>[1]): Promise<T> {
  return promotion.deed(promotion.team.nadia.id, work)
}
