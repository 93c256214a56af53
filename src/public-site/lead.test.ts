import assert from 'node:assert/strict'
import { it } from 'node:test'
import { eraseOn } from './lead.ts'

type Programme = Parameters<typeof eraseOn>[1]
const silent = { retention: {} } as Programme
const quick = { retention: { contacts: { for: { months: 6 } } } } as Programme

it('a contact is kept for as long as the programme says, 18 months if it says nothing, told as a day', () => {
  assert.equal(eraseOn('2026-11-23', quick), '2027-05-23')
  assert.equal(eraseOn('2026-11-23', silent), '2028-05-23')
  assert.equal(eraseOn('2026-01-01', silent), '2027-07-01')
})

it('a day that the last month lacks becomes its last day', () => {
  assert.equal(eraseOn('2026-08-31', silent), '2028-02-29')
  assert.equal(eraseOn('2025-08-30', silent), '2027-02-28')
})
