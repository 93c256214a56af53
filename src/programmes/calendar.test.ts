import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysFrom, teachingDays } from './calendar.ts'
import { calendarInWords, wholeCalendarInWords } from './calendar-in-words.ts'
import type { EditionDocument } from './edition-schema.ts'
import { publicHolidayOf } from './public-holiday.ts'

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

test('an edition is said in days and hours: days in a row as such, and what is not taught where it can be read', () => {
  const said = (weekdays: EditionDocument['sessions']['weekdays'], off: string[] = []) => {
    const sessions = { ...everyDay, weekdays, exceptions: off.map(on) }
    return wholeCalendarInWords({ firstDay: '2027-07-05', lastDay: '2027-07-30', sessions }, 'fr')
  }
  const dates = '5–30 juillet 2027'
  const hours = 'de 9\u00a0h à 12\u00a0h'
  assert.equal(said(['friday', 'wednesday', 'thursday']), `${dates}, du mercredi au vendredi, ${hours}`)
  assert.equal(said(['saturday', 'wednesday', 'monday']), `${dates}, lundi, mercredi et samedi, ${hours}`)
  // A Sunday that is not taught anyway goes without saying.
  const wednesdays = said(['wednesday'], ['2027-07-21', '2027-07-14', '2027-07-11'])
  assert.equal(wednesdays, `${dates}, mercredi, ${hours}. Sauf le 14 juillet et le 21 juillet`)
  const english = { firstDay: '2027-07-05', lastDay: '2027-07-30', sessions: { ...everyDay, exceptions: [] } }
  const daily = { ...english, sessions: { ...english.sessions, weekdays: [...everyDay.weekdays] } }
  assert.match(calendarInWords(daily, 'en'), /^5\s?–\s?30 July 2027, Monday to Sunday, 9:00 to 12:00$/u)
  assert.equal(calendarInWords({ ...daily, lastDay: '2027-07-05' }, 'en'), '5 July 2027, 9:00 to 12:00')
})

test('public holidays of France are known, those that move with Easter too', () => {
  const days = [
    '2026-12-25',
    '2027-01-01',
    '2027-03-29',
    '2027-05-06',
    '2027-05-17',
    '2038-04-26',
    '2000-04-24',
  ]
  for (const day of days) assert.ok(publicHolidayOf(day), day)
  assert.equal(publicHolidayOf('2027-05-06')!.fr, 'Ascension')
  for (const day of ['2026-12-24', '2027-03-28', '2027-04-05', '2027-07-13'])
    assert.equal(publicHolidayOf(day), null, day)
})

function on(day: string) {
  return { on: day, why: { fr: 'Fermé', en: 'Closed' } }
}
