import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysFrom, teachingDays } from './calendar.ts'

const everyDay = {
  weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const,
  slots: [{ starts: '09:00', ends: '12:00' }],
}

test('days are those of the pattern, first and last included, less the exceptions', () => {
  const sessions = { ...everyDay, weekdays: ['friday' as const], exceptions: [on('2027-07-16')] }
  const edition = { firstDay: '2027-07-02', lastDay: '2027-07-23', sessions }
  assert.deepEqual(teachingDays(edition), ['2027-07-02', '2027-07-09', '2027-07-23'])
})

test('the days of a file that was imported before its years were bounded come to an end', () => {
  const sessions = { ...everyDay, weekdays: [...everyDay.weekdays], exceptions: [] }
  const edition = { firstDay: '9999-12-30', lastDay: '9999-12-31', sessions }
  assert.deepEqual(teachingDays(edition), ['9999-12-30', '9999-12-31'])
})

test('the change of the clocks is a day like any other', () => {
  assert.equal(daysFrom('2027-03-27', '2027-03-29'), 2)
  assert.equal(daysFrom('2027-07-05', '2027-07-04'), -1)
})

function on(day: string) {
  return { on: day, why: { fr: 'Fermé', en: 'Closed' } }
}
