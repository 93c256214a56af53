import { clockTime, dayRange, listOf, shortDay, weekdayName } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { isTaughtWeekday, weekdaysInOrder } from './calendar.ts'
import type { EditionDocument } from './edition-schema.ts'
import { calendarMessages } from './messages/calendar.ts'

type Calendar = Pick<EditionDocument, 'firstDay' | 'lastDay' | 'sessions'>

/** "5–30 juillet 2027, du lundi au vendredi, de 9 h 30 à 16 h": the pattern of an edition, without its exceptions. */
export function calendarInWords({ firstDay, lastDay, sessions }: Calendar, language: Language): string {
  const m = calendarMessages(language)
  const weekdays = weekdaysInOrder(sessions)
  const names = weekdays.map((at) => weekdayName(at, language))
  const follow = weekdays.every((at, nth) => at === weekdays[0]! + nth)
  const days = follow && names.length > 2 ? m.weekdays(names[0]!, names.at(-1)!) : listOf(names, language)
  const times = sessions.slots.flatMap(({ starts, ends }) => [starts, ends]).toSorted()
  const hours = m.hours(clockTime(times[0]!, language), clockTime(times.at(-1)!, language))
  // One day is said by its date alone.
  return [dayRange(firstDay, lastDay, language), ...(firstDay === lastDay ? [] : [days]), hours].join(', ')
}

/** The same and the days that are not taught, where they are few enough to be read: sentences without their last full stop. */
export function wholeCalendarInWords(edition: Calendar, language: Language): string {
  const known = saidOf.get(edition) ?? {}
  saidOf.set(edition, known)
  return (known[language] ??= sayWhole(edition, language))
}

// An edition that was read is not written any more, and every page of a girl says its calendar.
const saidOf = new WeakMap<Calendar, Partial<Record<Language, string>>>()

function sayWhole(edition: Calendar, language: Language): string {
  const { firstDay, lastDay, sessions } = edition
  const off = sessions.exceptions
    .map(({ on }) => on)
    .filter((day) => day >= firstDay && day <= lastDay && isTaughtWeekday(sessions, day))
    .toSorted()
  const said = calendarInWords(edition, language)
  if (off.length === 0 || off.length > mostDaysOff) return said
  const days = off.map((day) => shortDay(day, language))
  return `${said}. ${calendarMessages(language).except(days)}`
}

const mostDaysOff = 3
