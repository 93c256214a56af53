import { daysAfter, weekdayOf } from './days.ts'

/** The same weekday, as many weeks away as it takes until schools in France are open: before it, or after it. */
export function schoolDay(day: string, weeks: 'before' | 'after'): string {
  let found = onWeekday(day)
  while (isHoliday(found)) found = daysAfter(found, weeks === 'before' ? -7 : 7)
  return found
}

/** Nobody speaks in a school at the week-end: the Friday before. */
function onWeekday(day: string): string {
  const weekday = weekdayOf(day)
  return daysAfter(day, weekday === 6 ? -1 : weekday === 0 ? -2 : 0)
}

export function isHoliday(day: string): boolean {
  return isPublicHoliday(day) || closed.some(([from, to]) => from <= day.slice(5) && day.slice(5) <= to)
}

/** When no school is open, whatever its zone and the year: All Saints, Christmas, and the summer. */
const closed = [
  ['01-01', '01-04'],
  ['07-04', '09-03'],
  ['10-18', '11-02'],
  ['12-19', '12-31'],
] as const

const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']

/** The public holidays of France (Code du travail, L3133-1). */
function isPublicHoliday(day: string): boolean {
  const easter = easterOf(Number(day.slice(0, 4)))
  return fixed.includes(day.slice(5)) || [1, 39, 50].some((days) => daysAfter(easter, days) === day)
}

/** Easter Sunday of the Gregorian calendar: the first Sunday after the full moon of the Church's tables in spring. */
function easterOf(year: number): string {
  const century = Math.floor(year / 100)
  const inCycle = year % 19
  const leapCorrection = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25)
  const epact = (leapCorrection + 19 * inCycle + 15) % 30
  const fullMoon = epact - (epact === 29 || (epact === 28 && inCycle > 10) ? 1 : 0)
  const moon = daysAfter(`${year}-03-21`, fullMoon)
  return daysAfter(moon, 7 - weekdayOf(moon))
}
