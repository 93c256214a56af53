import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { countNeeds, hasMeal, type Need } from './day-needs.ts'

const morning = { startsAt: '09:30', endsAt: '12:30' }
const afternoon = { startsAt: '13:30', endsAt: '16:00' }

test('a meal is for days before and after noon, for every day, or for none', () => {
  const days = { both: [morning, afternoon], morning: [morning], afternoon: [afternoon], none: [] }
  const eaten = (rule: 'full-days' | 'every-day' | 'none') =>
    Object.entries(days).flatMap(([name, slots]) => (hasMeal(rule, slots) ? [name] : []))
  assert.deepEqual(eaten('full-days'), ['both'])
  assert.deepEqual(eaten('every-day'), ['both', 'morning', 'afternoon'])
  assert.deepEqual(eaten('none'), [])
})

const need = fc.option(
  fc.record({
    goesHome: fc.constantFrom('alone' as const, 'fetched' as const),
    diet: fc.constantFrom('', 'a', 'b'),
  }),
)

test('everybody expected is counted once: on her own, fetched, or not said; diets are part of the meals', () => {
  fc.assert(
    fc.property(fc.array(need, { maxLength: 30 }), fc.boolean(), (needs: Need[], meal) => {
      const counted = countNeeds('2027-07-05', needs, meal)
      assert.equal(counted.alone + counted.fetched + counted.unanswered, counted.expected)
      assert.equal(counted.expected, needs.length)
      assert.equal(counted.meals, meal ? needs.length : 0)
      const dieting = Object.values(counted.diets).reduce((sum, count) => sum + count, 0)
      assert.equal(dieting, meal ? needs.filter((it) => it !== null && it.diet !== '').length : 0)
    }),
  )
})
