import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clockTime, hours, instantIn, longDay, plainDay, weekDay } from './format.ts'

test('a day is written as people write it', () => {
  assert.equal(weekDay('2027-07-01', 'fr'), 'jeudi 1er juillet')
  assert.equal(weekDay('2027-07-01', 'en'), 'Thursday 1 July')
  assert.equal(plainDay('2027-01-01', 'fr'), '1er janvier 2027')
  assert.equal(longDay('2027-02-01', 'fr'), 'lundi 1er février 2027')
  assert.equal(plainDay('2027-07-11', 'fr'), '11 juillet 2027')
  assert.equal(plainDay('2027-01-01', 'en'), '1 January 2027')
  assert.equal(longDay('2027-02-01', 'en'), 'Monday 1 February 2027')
})

test('an instant is shown in the clocks of its zone, and says which', () => {
  const instant = new Date('2027-03-14T22:59:00Z')
  assert.equal(instantIn('Europe/Paris', instant, 'fr'), '14 mars 2027, 23\u00a0h\u00a059 (Paris)')
  assert.equal(
    instantIn('Europe/Paris', new Date('2026-12-01T22:59:00Z'), 'fr'),
    '1er décembre 2026, 23\u00a0h\u00a059 (Paris)',
  )
  assert.equal(instantIn('America/Guadeloupe', instant, 'fr'), '14 mars 2027, 18\u00a0h\u00a059 (Guadeloupe)')
})

test('hours and clock times read as in a timetable', () => {
  assert.equal(clockTime('09:30:00', 'fr'), '9\u00a0h\u00a030')
  assert.equal(clockTime('09:00', 'fr'), '9\u00a0h')
  assert.equal(hours(6270, 'fr'), '104\u00a0h\u00a030')
  assert.equal(hours(365, 'en'), '6\u00a0h\u00a05\u00a0min')
})
