import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayAfter } from './period.ts'

test('days and calendar months after a day', () => {
  assert.equal(dayAfter('2027-07-30', { days: 31 }), '2027-08-30')
  assert.equal(dayAfter('2027-07-30', { months: 24 }), '2029-07-30')
  assert.equal(dayAfter('2026-12-15', { months: 1 }), '2027-01-15')
})

test('a month that is too short ends on its last day', () => {
  assert.equal(dayAfter('2027-01-31', { months: 1 }), '2027-02-28')
  assert.equal(dayAfter('2027-12-31', { months: 2 }), '2028-02-29')
  assert.equal(dayAfter('2028-02-29', { months: 12 }), '2029-02-28')
})
