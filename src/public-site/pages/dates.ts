import { dateFormat } from '#platform/i18n/formats.ts'
import type { Language } from '#platform/i18n/language.ts'

/** "5–30 juillet 2027" from two days. */
export function dayRange(first: string, last: string, language: Language, { year = true } = {}): string {
  const dayAndMonth = { day: 'numeric', month: 'long' } as const
  const parts = year ? ({ ...dayAndMonth, year: 'numeric' } as const) : dayAndMonth
  return format(language, parts).formatRange(noon(first), noon(last))
}

/** "Juillet" from `2027-07-05`, as a mark of a time scale. */
export function monthMark(day: string, language: Language): string {
  const month = format(language, { month: 'long' }).format(noon(day))
  return month.slice(0, 1).toUpperCase() + month.slice(1)
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** "lundi" from `monday`, the word of edition files. */
export function weekdayName(weekday: (typeof weekdays)[number], language: Language): string {
  const inAWeekThatStartsOnMonday = `2024-01-0${weekdays.indexOf(weekday) + 1}`
  return format(language, { weekday: 'long' }).format(noon(inAWeekThatStartsOnMonday))
}

/** The weekdays of a pattern in the order of the week. */
export function inWeekOrder<D extends (typeof weekdays)[number]>(days: readonly D[]): D[] {
  return days.toSorted((a, b) => weekdays.indexOf(a) - weekdays.indexOf(b))
}

function format(language: Language, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return dateFormat(language, { ...parts, timeZone: 'UTC' })
}

function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}
