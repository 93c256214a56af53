import { clockTime } from '#platform/i18n/format.ts'
import { dateFormat } from '#platform/i18n/formats.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { Slot } from './session.ts'

/** "mardi 13 juillet" from `2027-07-13`: the year is known from the cohort. */
export function dayOfYear(day: string, language: Language): string {
  const format = dateFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  return format.format(new Date(`${day}T12:00:00Z`))
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
