import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { hoursBy } from './hours.ts'

const cohort = fc.record({
  place: fc.constantFrom('Creil', 'Cergy', 'Nantes'),
  taughtMinutes: fc.nat(10_000),
  learnerMinutes: fc.nat(100_000),
})

test('whatever they are summed by, hours agree to the minute', () => {
  fc.assert(
    fc.property(fc.array(cohort), (cohorts) => {
      const lines = hoursBy(cohorts, ({ place }) => place)
      const sum = (of: readonly { taughtMinutes: number; learnerMinutes: number }[]) => [
        of.reduce((all, { taughtMinutes }) => all + taughtMinutes, 0),
        of.reduce((all, { learnerMinutes }) => all + learnerMinutes, 0),
      ]
      assert.deepEqual(sum(lines), sum(cohorts))
      assert.equal(
        lines.reduce((all, line) => all + line.cohorts, 0),
        cohorts.length,
      )
    }),
  )
})
