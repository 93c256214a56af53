import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { ageOn, birthdayOf } from './age.ts'

test('age changes on the birthday, not the day before', () => {
  assert.equal(ageOn('2012-07-05', '2027-07-04'), 14)
  assert.equal(ageOn('2012-07-05', '2027-07-05'), 15)
})

test('29 February counts on 1 March in years without that day, and on its own day otherwise', () => {
  assert.equal(ageOn('2012-02-29', '2027-02-28'), 14)
  assert.equal(ageOn('2012-02-29', '2027-03-01'), 15)
  assert.equal(ageOn('2012-02-29', '2028-02-28'), 15)
  assert.equal(ageOn('2012-02-29', '2028-02-29'), 16)
  assert.equal(birthdayOf('2012-02-29', 18), '2030-03-01')
  assert.equal(birthdayOf('2012-02-29', 88), '2100-03-01', 'a century that is not a leap year')
})

test('age is negative before birth', () => {
  assert.equal(ageOn('2030-01-01', '2029-12-31'), -1)
})

test('a date that does not exist is refused, never moved to the next month', () => {
  for (const wrong of [
    '2027-02-29',
    '2027-13-01',
    '2027-00-10',
    '27-01-01',
    '2027-1-1',
    '',
    '2027-01-01T00:00',
  ]) {
    assert.throws(() => ageOn(wrong, '2027-07-05'), RangeError, wrong)
    assert.throws(() => ageOn('2012-07-05', wrong), RangeError, wrong)
  }
})

const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((instant) => instant.toISOString().slice(0, 10))

test('on her birthday she has just turned that age, the day before she has not', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: 0, max: 110 }), (birthDate, age) => {
      const birthday = birthdayOf(birthDate, age)
      assert.equal(ageOn(birthDate, birthday), age)
      assert.equal(ageOn(birthDate, dayBefore(birthday)), age - 1)
    }),
  )
})

test('age never goes down as days pass, and an older person is never younger', () => {
  fc.assert(
    fc.property(date, date, date, (birthDate, one, other) => {
      const [early, late] = one <= other ? [one, other] : [other, one]
      assert.ok(ageOn(birthDate, early) <= ageOn(birthDate, late))
      assert.ok(ageOn(early, birthDate) >= ageOn(late, birthDate))
    }),
  )
})

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}
