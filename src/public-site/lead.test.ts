import assert from 'node:assert/strict'
import { it } from 'node:test'
import { eraseOn } from './lead.ts'

it('a contact is kept 18 months at most, told as a day', () => {
  assert.equal(eraseOn('2026-11-23'), '2028-05-23')
  assert.equal(eraseOn('2026-01-01'), '2027-07-01')
})

it('a day that the last month lacks becomes its last day', () => {
  assert.equal(eraseOn('2026-08-31'), '2028-02-29')
  assert.equal(eraseOn('2025-08-30'), '2027-02-28')
})
