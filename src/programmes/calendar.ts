import type { EditionDocument } from './edition-schema.ts'

/**
 * The days on which an edition teaches, `YYYY-MM-DD`, first to last: the weekdays of its pattern less the exceptions.
 * Counted as instants: written days do not sort beyond the year 9999, and a loop over them would never end.
 */
export function teachingDays({
  firstDay,
  lastDay,
  sessions,
}: Pick<EditionDocument, 'firstDay' | 'lastDay' | 'sessions'>): string[] {
  const exceptions = new Set(sessions.exceptions.map(({ on }) => on))
  const days: string[] = []
  const last = startOf(lastDay)
  for (let at = startOf(firstDay); at <= last; at += millisecondsOfDay) {
    const day = new Date(at).toISOString().slice(0, 10)
    if (isTaughtWeekday(sessions, day) && !exceptions.has(day)) days.push(day)
  }
  return days
}

/** The weekdays of a pattern in the order of the week, `0` for Monday. */
export function weekdaysInOrder({
  weekdays: taught,
}: Pick<EditionDocument['sessions'], 'weekdays'>): number[] {
  const fromSunday = taught.map((weekday) => weekdays.indexOf(weekday))
  return fromSunday.map((at) => (at + 6) % 7).toSorted((a, b) => a - b)
}

/** Whole days from one day to another, both `YYYY-MM-DD`. */
export function daysFrom(one: string, other: string): number {
  return (startOf(other) - startOf(one)) / millisecondsOfDay
}

/** Whether a day (`YYYY-MM-DD`) falls on a weekday of the pattern. Exceptions are not looked at. */
export function isTaughtWeekday(
  sessions: Pick<EditionDocument['sessions'], 'weekdays'>,
  day: string,
): boolean {
  const weekday = weekdays[new Date(startOf(day)).getUTCDay()]
  return weekday !== undefined && sessions.weekdays.includes(weekday)
}

// In the order of Date.getUTCDay.
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

const millisecondsOfDay = 86_400_000

/** Its first instant in UTC, which has no summer time: all days are equally long. */
function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}
