import { clockTime, weekDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { Slot } from './session.ts'

/** "mardi 13 juillet" from `2027-07-13`: the year is known from the cohort. */
export function dayOfYear(day: string, language: Language): string {
  return weekDay(day, language)
}

/** "9 h 30 à 12 h 30" or "9:30 to 12:30". */
export function hoursOf({ startsAt, endsAt }: Pick<Slot, 'startsAt' | 'endsAt'>, language: Language): string {
  const to = language === 'fr' ? 'à' : 'to'
  return `${clockTime(startsAt, language)} ${to} ${clockTime(endsAt, language)}`
}

/** The part of the day in which a session begins. */
export function momentOf({ startsAt }: Pick<Slot, 'startsAt'>): 'morning' | 'afternoon' | 'evening' {
  if (startsAt < '12:00') return 'morning'
  return startsAt < '18:00' ? 'afternoon' : 'evening'
}
