import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { cohortPaths } from '#src/cohorts/index.ts'
import { openPromotion, type Promotion } from '#test/promotion.ts'
import { readAndSign } from '#test/safe-adults.ts'
import { emergencyPaths } from './paths.ts'
import { sheetsOfCohort } from './queries.ts'

let promotion: Promotion
before(async () => {
  promotion = await openPromotion({ girls: 2 })
})
after(() => promotion.database.drop())

test('a facilitator who is a minor opens no emergency sheet though she has signed, reads why on her cohort, and opens them from her birthday on', async () => {
  const inès = await promotion.newMember('Inès', 'Marchand')
  const cohortId = promotion.cohort.id
  await promotion.grant(inès, 'facilitator', { scopeKind: 'cohort', scopeId: cohortId })
  await promotion.deed(inès.id, readAndSign)
  await promotion.deed(null, ({ db }) =>
    db.updateTable('people').set({ birthDate: '2009-07-06' }).where('id', '=', inès.id).execute(),
  )
  const [girl] = await promotion.deed(null, (scope) => sheetsOfCohort(scope, cohortId))
  const cohort = cohortPaths.one('ricochet', cohortId)
  const shut = [
    emergencyPaths.ofCohort('ricochet', cohortId),
    emergencyPaths.ofGirl('ricochet', cohortId, girl!.enrolmentId),
    emergencyPaths.ofDay('ricochet', cohortId, '2027-07-05'),
  ]
  promotion.clock.moveTo('2027-07-05T07:00:00Z')
  const she = promotion.visitor(inès)
  for (const path of shut) {
    const { status, location } = await she.get(path)
    assert.deepEqual([status, location], [303, cohort])
  }
  const { text } = await she.get(cohort)
  assert.match(text, /Vous avez moins de 18 ans.{1,3}demandez à l’adulte qui est avec vous/)
  assert.ok(!text.includes(`href="${shut[0]}"`), 'no link that leads nowhere')
  // In Paris, 6 July has begun. A check of hers was seen.
  promotion.clock.moveTo('2027-07-05T22:00:00Z')
  assert.match((await she.get(cohort)).text, new RegExp(`href="${shut[0]}"`))
  assert.equal((await she.get(shut[1]!)).status, 200)
})
