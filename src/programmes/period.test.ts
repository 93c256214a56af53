import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayAfter, longestKept } from './period.ts'
import type { ProgrammeDocument } from './programme-file.ts'

test('days and calendar months after a day', () => {
  assert.equal(dayAfter('2027-07-30', { days: 31 }), '2027-08-30')
  assert.equal(dayAfter('2027-07-30', { months: 24 }), '2029-07-30')
  assert.equal(dayAfter('2026-12-15', { months: 1 }), '2027-01-15')
})

test('the longest that programmes say counts, in days or in months; one that says nothing keeps as long as otherwise', () => {
  const says = (period?: object) => ({
    retention: { checks: period && { for: period } } as ProgrammeDocument['retention'],
  })
  const year = { months: 12 }
  assert.deepEqual(longestKept([], 'checks', year), year)
  assert.deepEqual(longestKept([says({ months: 3 })], 'checks', year), { months: 3 })
  assert.deepEqual(longestKept([says({ months: 3 }), says({ days: 100 })], 'checks', year), { days: 100 })
  assert.deepEqual(longestKept([says({ months: 3 }), says()], 'checks', year), year)
})

test('a month that is too short ends on its last day', () => {
  assert.equal(dayAfter('2027-01-31', { months: 1 }), '2027-02-28')
  assert.equal(dayAfter('2027-12-31', { months: 2 }), '2028-02-29')
  assert.equal(dayAfter('2028-02-29', { months: 12 }), '2029-02-28')
})
