import assert from 'node:assert/strict'
import { it } from 'node:test'
import { daysAfter, weekdayOf } from './days.ts'
import { isHoliday, schoolDay } from './school-days.ts'

it('knows the holidays that follow Easter, on the days that were published for these years', () => {
  // Easter Monday, Ascension Day and Whit Monday.
  const published = ['2026-04-06', '2026-05-14', '2026-05-25', '2027-03-29', '2027-05-06', '2027-05-17']
  for (const day of [...published, '2038-04-26', '2049-04-19']) assert.ok(isHoliday(day), day)
  for (const day of ['2026-04-07', '2026-05-15', '2027-03-30', '2027-05-18']) assert.ok(!isHoliday(day), day)
})

it('moves a talk by whole weeks out of holidays, and from the week-end to the Friday before', () => {
  assert.equal(schoolDay('2026-11-11', 'before'), '2026-11-04')
  assert.equal(schoolDay('2026-11-22', 'before'), '2026-11-20')
  assert.equal(schoolDay('2026-12-24', 'after'), '2027-01-07')
  assert.equal(schoolDay('2026-08-20', 'before'), '2026-07-02')
})

it('finds a school that is open on every day of a year', () => {
  for (let day = '2028-01-01'; day <= '2028-12-31'; day = daysAfter(day, 1)) {
    for (const found of [schoolDay(day, 'before'), schoolDay(day, 'after')]) {
      assert.ok(weekdayOf(found) % 6 !== 0 && !isHoliday(found), found)
    }
  }
})
