import type { EditionDocument } from './edition-schema.ts'

/** The days on which an edition teaches, `YYYY-MM-DD`, first to last: the weekdays of its pattern less the exceptions. */
export function teachingDays({
  firstDay,
  lastDay,
  sessions,
}: Pick<EditionDocument, 'firstDay' | 'lastDay' | 'sessions'>): string[] {
  const exceptions = new Set(sessions.exceptions.map(({ on }) => on))
  const days: string[] = []
  for (let day = firstDay; day <= lastDay; day = dayAfter(day)) {
    if (isTaughtWeekday(sessions, day) && !exceptions.has(day)) days.push(day)
  }
  return days
}

/** Whether a day (`YYYY-MM-DD`) falls on a weekday of the pattern. Exceptions are not looked at. */
export function isTaughtWeekday(
  sessions: Pick<EditionDocument['sessions'], 'weekdays'>,
  day: string,
): boolean {
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]
  return weekday !== undefined && sessions.weekdays.includes(weekday)
}

// In the order of Date.getUTCDay.
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}
