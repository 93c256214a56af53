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
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}
