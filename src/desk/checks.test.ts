import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '#platform/ids/ids.ts'
import { insertPerson } from '#src/people/index.ts'
import { adultPaths } from '#src/safeguarding/index.ts'
import { everywhere, openPromotion, type Promotion } from '#test/promotion.ts'
import { tasksWithin } from './queries.ts'
import type { TaskKind } from './task.ts'

let promotion: Promotion

before(async () => {
  promotion = await openPromotion({ girls: 1 })
})
after(() => promotion.database.drop())

test('an adult without any check is a line of her own, a helper who is still a minor is not', async () => {
  assert.equal(await waiting('check missing'), undefined)
  await beside('2012-03-12')
  assert.equal(await waiting('check missing'), undefined)
  await beside(null)
  assert.equal((await waiting('check missing'))?.count, 1)
})

test('a check ends with its day where the cohort is, wherever the database runs', async () => {
  await promotion.deed(null, async ({ db }) => {
    const seen = await db.deleteFrom('vettingChecks').returningAll().execute()
    await db
      .insertInto('vettingChecks')
      .values(seen.map((check) => ({ ...check, expiresOn: '2027-08-10' })))
      .execute()
  })
  const { rows } = await promotion.database.owner.query('show timezone')
  assert.notEqual(rows[0]?.TimeZone, 'Europe/Paris', 'the session is not where the cohort is')
  assert.equal(await waiting('check expiring', '2027-07-10T21:59:59Z'), undefined, 'thirty days before')
  const line = await waiting('check expiring', '2027-07-10T22:00:00Z')
  assert.equal(line?.firstDue?.toISOString(), '2027-08-09T22:00:00.000Z')
})

test('a check that ends before her last day beside a cohort is a line at once, and the page lists as many as the desk counts', async () => {
  await promotion.deed(null, async ({ db }) => {
    const seen = await db.deleteFrom('vettingChecks').returningAll().execute()
    await db
      .insertInto('vettingChecks')
      .values(seen.map((check) => ({ ...check, expiresOn: '2027-07-30' })))
      .execute()
  })
  const [renew, missing] = [
    await waiting('check expiring', '2027-05-02T09:00:00Z'),
    await waiting('check missing', '2027-05-02T09:00:02Z'),
  ]
  assert.ok(renew !== undefined && missing !== undefined)
  const page = await promotion.visitor(promotion.team.nadia).get(adultPaths.expiring('ricochet'))
  const [table = ''] = page.text.split('</table>')
  const rows = table.match(/<tr\b/g) ?? []
  assert.equal(rows.length - 1, renew.count + missing.count)
})

/** Listed before the cohort was confirmed, by a way that asked for nothing. */
function beside(birthDate: string | null): Promise<unknown> {
  return promotion.deed(promotion.team.nadia.id, async (scope) => {
    const personId = await insertPerson(scope, { firstName: 'Invitée', lastName: 'Fictive', birthDate })
    const { organisationId, now, actor } = scope
    const days = { fromDay: '2027-07-05', toDay: '2027-07-06', addedBy: actor.id!, addedAt: now }
    const adult = { organisationId, id: newId(now), cohortId: promotion.cohort.id, personId, ...days }
    return scope.db
      .insertInto('cohortAdults')
      .values({ ...adult, role: 'guest' })
      .execute()
  })
}

async function waiting(kind: TaskKind, instant = '2027-07-02T09:00:00Z') {
  promotion.clock.moveTo(instant)
  const tasks = await promotion.deed(null, (scope) => tasksWithin(promotion.database, scope, everywhere))
  return tasks.find((task) => task.kind === kind)
}
