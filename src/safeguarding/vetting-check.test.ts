import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { endOfPeriod } from '#platform/clock/period.ts'
import { checkRefusal, countsOn } from './vetting-check.ts'

test('a check counts until the day of the same number, or the last of a shorter month', () => {
  assert.equal(endOfPeriod('2027-01-05', { months: 6 }), '2027-07-05')
  assert.equal(endOfPeriod('2027-08-31', { months: 6 }), '2028-02-29')
  assert.equal(endOfPeriod('2026-08-31', { months: 6 }), '2027-02-28')
  assert.equal(endOfPeriod('2027-11-30', { months: 3 }), '2028-02-29')
  assert.equal(endOfPeriod('2027-12-15', { months: 12 }), '2028-12-15')
  assert.equal(endOfPeriod('2027-12-31', { days: 1 }), '2028-01-01')
})

const anyDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((it) => it.toISOString().slice(0, 10))
const length = fc.integer({ min: 1, max: 60 })

test('it counts on its own day and on its last one, and a longer validity never ends sooner', () => {
  fc.assert(
    fc.property(anyDay, length, length, (checkedOn, one, other) => {
      const [short, long] = [Math.min(one, other), Math.max(one, other)]
      const expiresOn = endOfPeriod(checkedOn, { months: short })
      const check = { personId: 'a', kind: 'k', checkedOn, expiresOn }
      assert.ok(countsOn(check, checkedOn) && countsOn(check, expiresOn))
      assert.ok(!countsOn(check, endOfPeriod(expiresOn, { days: 1 })))
      assert.ok(expiresOn <= endOfPeriod(checkedOn, { months: long }))
    }),
  )
})

test('what cannot be written down says why', () => {
  const check = { personId: 'sylvie', kind: 'k', checkedOn: '2027-01-05', expiresOn: '2027-07-05' }
  const seen = { check, seenBy: 'maud', birthDate: '1985-01-01', today: '2027-01-10', ofAgeFrom: 18 }
  assert.equal(checkRefusal(seen), null)
  assert.equal(checkRefusal({ ...seen, birthDate: null }), null)
  assert.equal(checkRefusal({ ...seen, check: null }), 'kind not accepted')
  assert.equal(checkRefusal({ ...seen, seenBy: 'sylvie' }), 'own check')
  assert.equal(checkRefusal({ ...seen, today: '2027-01-04' }), 'in the future')
  assert.equal(checkRefusal({ ...seen, today: '2027-07-06' }), 'expired already')
  assert.equal(checkRefusal({ ...seen, birthDate: '2010-01-01' }), 'minor')
  assert.equal(checkRefusal({ ...seen, birthDate: '2009-07-01' }), null, 'eighteen before it expires')
})
