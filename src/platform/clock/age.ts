/**
 * Age in whole years on a day. Both are dates written `YYYY-MM-DD`, without hour or zone: whoever asks has already
 * chosen the day in the right zone. Negative before birth. Someone born on 29 February counts from 1 March in years
 * that have no such day. Throws a RangeError for a date that does not exist.
 */
export function ageOn(birthDate: string, on: string): number {
  const years = readDate(on).year - readDate(birthDate).year
  return on < birthdayOf(birthDate, years) ? years - 1 : years
}

/** The date on which someone turns an age, `YYYY-MM-DD`. Throws a RangeError for a date that does not exist. */
export function birthdayOf(birthDate: string, age: number): string {
  const { year, monthAndDay } = readDate(birthDate)
  const birthday = `${String(year + age).padStart(4, '0')}-${monthAndDay}`
  return exists(birthday) ? birthday : birthday.replace('-02-29', '-03-01')
}

function readDate(date: string): { year: number; monthAndDay: string } {
  if (!exists(date)) throw new RangeError(`Not a date of the calendar: ${date}`)
  return { year: Number(date.slice(0, 4)), monthAndDay: date.slice(5) }
}

function exists(date: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return false
  const month = Number(date.slice(5, 7))
  const day = Number(date.slice(8))
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(date, month)
}

/** Counted, not asked of a `Date`: a page asks for each girl of a list. */
function daysIn(date: string, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  const year = Number(date.slice(0, 4))
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
}
