import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openPromotion, type Promotion } from '#test/promotion.ts'
import { adultPaths } from './paths.ts'

let promotion: Promotion

before(async () => {
  promotion = await openPromotion({ girls: 1 })
})
after(() => promotion?.database.drop())

test('who joins a cohort that runs is proposed from today, not from a first day that is past', async () => {
  assert.deepEqual(await proposed('2027-07-01T08:00:00Z'), ['2027-07-05', '2027-07-06'])
  assert.deepEqual(await proposed('2027-07-05T08:00:00Z'), ['2027-07-05', '2027-07-06'])
  assert.deepEqual(await proposed('2027-07-05T22:30:00Z'), ['2027-07-06', '2027-07-06'], 'in its zone')
  assert.deepEqual(await proposed('2027-07-07T08:00:00Z'), ['2027-07-05', '2027-07-06'], 'it is over')
})

/** The days that the form of its adults proposes. */
async function proposed(instant: string): Promise<(string | undefined)[]> {
  promotion.clock.moveTo(instant)
  const page = adultPaths.ofCohort('ricochet', promotion.cohort.id)
  const { text } = await promotion.visitor(promotion.team.nadia).get(page)
  return ['from', 'to'].map((name) => new RegExp(`id="${name}"[^>]*value="([^"]*)"`).exec(text)?.[1])
}
