import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { insertCamp } from '#test/held-camp.ts'
import { openPromotion, type Promotion } from '#test/promotion.ts'
import { cohortPaths } from './paths.ts'

let promotion: Promotion

before(async () => {
  promotion = await openPromotion({ girls: 1 })
  await promotion.deed(null, async (scope) => {
    await insertCamp(scope, { girls: 1, commune: 'Nantes', year: 2028, sessions: 1, closed: false })
    // Camps of tests run already: this one is to come.
    await scope.db
      .updateTable('cohorts')
      .set({ state: 'confirmed' })
      .where('id', '!=', promotion.cohort.id)
      .execute()
  })
})
after(() => promotion.database.drop())

test('the list opens on the edition that runs now; before, on the latest', async () => {
  const nadia = promotion.visitor(promotion.team.nadia)
  const list = async () => (await nadia.get(cohortPaths.list('ricochet'))).text
  await as('confirmed')
  assert.doesNotMatch(await list(), /Les Étincelles/)
  await as('running')
  assert.match(await list(), /Les Étincelles/)
})

function as(state: 'confirmed' | 'running'): Promise<unknown> {
  return promotion.deed(null, ({ db }) =>
    db.updateTable('cohorts').set({ state }).where('id', '=', promotion.cohort.id).execute(),
  )
}
