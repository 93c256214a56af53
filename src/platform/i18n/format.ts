import { dayIn, timeIn } from '#platform/clock/clock.ts'
import { dateFormat, listFormat, numberFormat } from './formats.ts'
import type { Language } from './language.ts'

/** "lundi 5 juillet 2027" from `2027-07-05`; a calendar day has no zone. */
export function longDay(day: string, language: Language): string {
  return dayFormat(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, day)
}

/** "lundi 5 juillet" from `2027-07-05`, where the year is known. */
export function weekDay(day: string, language: Language): string {
  return dayFormat(language, { weekday: 'long', day: 'numeric', month: 'long' }, day)
}

/** "5 juillet 2027" from `2027-07-05`. */
export function plainDay(day: string, language: Language): string {
  return dayFormat(language, { day: 'numeric', month: 'long', year: 'numeric' }, day)
}

/** "14 mars" from `2027-03-14`: where the year is said elsewhere, or goes without saying. */
export function shortDay(day: string, language: Language): string {
  return dayFormat(language, { day: 'numeric', month: 'long' }, day)
}

/** "5–30 juillet 2027" from two days. */
export function dayRange(first: string, last: string, language: Language, { year = true } = {}): string {
  const dayAndMonth = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const
  const parts = year ? ({ ...dayAndMonth, year: 'numeric' } as const) : dayAndMonth
  return dateFormat(language, parts).formatRange(noonOf(first), noonOf(last))
}

/** "lundi" or "Monday": the first of a week is `0`, Monday. */
export function weekdayName(nth: number, language: Language): string {
  const aMonday = Date.parse('2024-01-01T12:00:00Z')
  const day = new Date(aMonday + nth * 86_400_000)
  return dateFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(day)
}

/** "mardi, jeudi et samedi". */
export function listOf(words: readonly string[], language: Language): string {
  return listFormat(language).format(words)
}

/** "14 mars, 18 h 42 (Paris)": a deadline is an instant shown with its zone. */
export function instantIn(zone: string, instant: Date, language: Language): string {
  const day = plainDay(dayIn(zone, instant), language)
  const city = zone.split('/').at(-1)!.replaceAll('_', ' ')
  return `${day}, ${clockTime(timeIn(zone, instant), language)} (${city})`
}

/** "9 h 30" or "9:30" from `09:30` or `09:30:00`; no line ends inside it. */
export function clockTime(time: string, language: Language): string {
  const [hours = '0', minutes = '00'] = time.split(':')
  if (language === 'en') return `${Number(hours)}:${minutes}`
  return minutes === '00' ? `${Number(hours)}\u00a0h` : `${Number(hours)}\u00a0h\u00a0${minutes}`
}

/** "104 h" or "6 h 30" from minutes, "6 h 30 min" in English; no line ends inside it. */
export function hours(minutes: number, language: Language): string {
  const whole = numberFormat(language).format(Math.floor(minutes / 60))
  const rest = minutes % 60
  if (rest === 0) return `${whole}\u00a0h`
  return language === 'fr'
    ? `${whole}\u00a0h\u00a0${String(rest).padStart(2, '0')}`
    : `${whole}\u00a0h\u00a0${rest}\u00a0min`
}

/** 6.5 from 390 minutes: in a file hours are numbers, to be added up. */
export function hoursInFile(minutes: number): number {
  return Math.round((minutes / 60) * 100) / 100
}

/** "3 487" or "3,487". */
export function count(value: number, language: Language): string {
  return numberFormat(language).format(value)
}

/** "Retirer : Creil" or "Remove: Creil"; in French a colon never begins a line. */
export function labelled(label: string, value: string, language: Language): string {
  return language === 'fr' ? `${label}\u00a0: ${value}` : `${label}: ${value}`
}

function dayFormat(language: Language, parts: Intl.DateTimeFormatOptions, day: string): string {
  const written = dateFormat(language, { ...parts, timeZone: 'UTC' }).format(noonOf(day))
  return language === 'fr' ? firstOfMonth(written) : written.replace(/^(\p{L}+), /u, '$1 ')
}

function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}

/** French writes the first of a month "1er", which the formats of the platform do not. */
function firstOfMonth(written: string): string {
  return written.replace(/(^| )1 (?=\p{L})/u, '$11er ')
}
