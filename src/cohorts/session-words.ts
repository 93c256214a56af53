import { clockTime, longDay, plainDay, weekDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { publicHolidayOf } from '#src/programmes/index.ts'
import { cohortMessages } from './messages/words.ts'
import { type AdditionRefusal, daysAround, type Frame, type MoveRefusal, type Slot } from './session.ts'

/** "mardi 13 juillet" from `2027-07-13`: the year is known from the cohort. */
export function dayOfYear(day: string, language: Language): string {
  return weekDay(day, language)
}

/** The same in a list of any length, with the year where it is not this year's. */
export function dayInList(day: string, today: string, language: Language): string {
  return day.slice(0, 4) === today.slice(0, 4) ? weekDay(day, language) : longDay(day, language)
}

/** "jour férié (Noël)" on a public holiday of France; null on another day, and elsewhere. A session on it may be a slip, or meant. */
export function holidayIn(zone: string, day: string, language: Language): string | null {
  const name = zone === 'Europe/Paris' ? publicHolidayOf(day) : null
  return name === null ? null : cohortMessages(language).one.publicHoliday(name[language])
}

/** Why a session cannot stand there. */
export function refusalInWords(
  why: AdditionRefusal | MoveRefusal,
  edition: Frame['edition'],
  language: Language,
): string {
  const { refusals, one } = cohortMessages(language)
  const { from, to } = daysAround(edition)
  if (why === 'in the past') return one.inThePast(plainDay(to, language))
  if (why !== 'far from its edition') return refusals[why]
  return one.farFromEdition(plainDay(from, language), plainDay(to, language))
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
