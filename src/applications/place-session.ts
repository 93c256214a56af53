import { dayIn, timeIn } from '#platform/clock/clock.ts'
import { dayRange } from '#platform/i18n/format.ts'
import type { Language, Translated } from '#platform/i18n/language.ts'
import { type EditionDocument, wholeCalendarInWords } from '#src/programmes/index.ts'

/** A session of whoever has a place. `startsAt` and `endsAt` are `HH:MM` on the clocks of `zone`; a room may be unknown: ''. */
export type PlaceSession = {
  day: string
  startsAt: string
  endsAt: string
  zone: string
  room: string
  isCancelled: boolean
}

/**
 * What is still to come: the next session that takes place, whether that is today, and those after it, cancelled ones too. Until
 * her cohort is confirmed they may still change.
 */
export type ComingSessions = {
  next: PlaceSession
  isToday: boolean
  later: PlaceSession[]
  confirmed: boolean
}

/** From her sessions in their order; null when none takes place any more. A session that is going on is the next. */
export function comingSessions(
  { sessions, confirmed }: { sessions: readonly PlaceSession[]; confirmed: boolean },
  now: Date,
): ComingSessions | null {
  const clocks = clocksAt(now)
  const coming = sessions.filter(({ zone, day, endsAt }) => `${day}T${endsAt}` > clocks(zone))
  const at = coming.findIndex(({ isCancelled }) => !isCancelled)
  const next = coming[at]
  if (next === undefined) return null
  return {
    next,
    isToday: next.day === dayIn(next.zone, now),
    // A cancelled one that comes before the next is said too: she may be about to leave for it.
    later: coming.filter((session) => session !== next),
    confirmed,
  }
}

/** Has the day of her first session come? What ends her place from then on is a departure. */
export function hasCome({ sessions }: { sessions: readonly PlaceSession[] }, now: Date): boolean {
  return sessions.some(({ zone, day, isCancelled }) => !isCancelled && day <= dayIn(zone, now))
}

/** What the clocks of a zone show, `YYYY-MM-DDTHH:MM`; her sessions are many, their zones one or two. */
function clocksAt(now: Date): (zone: string) => string {
  const shown = new Map<string, string>()
  return (zone) => {
    const read = shown.get(zone) ?? `${dayIn(zone, now)}T${timeIn(zone, now)}`
    shown.set(zone, read)
    return read
  }
}

export type Days = { firstDay: string; lastDay: string }

/**
 * When it is: from the first to the last day of her sessions where they are known, since each is told beside it; else on the
 * days and at the hours of her edition, in whole sentences.
 */
export function whenInWords(edition: EditionDocument, days: Days | null, language: Language): string {
  if (days === null) return `${wholeCalendarInWords(edition, language)}.`
  return dayRange(days.firstDay, days.lastDay, language)
}

/** The days and hours of an edition as a message says them, without the last full stop. */
export function calendarTold(edition: EditionDocument): Translated {
  return { fr: wholeCalendarInWords(edition, 'fr'), en: wholeCalendarInWords(edition, 'en') }
}

/** First and last day of the sessions that take place; null without one. */
export function daysOf(sessions: readonly PlaceSession[]): Days | null {
  const days = sessions.filter(({ isCancelled }) => !isCancelled).map(({ day }) => day)
  const [firstDay, lastDay] = [days[0], days.at(-1)]
  return firstDay === undefined || lastDay === undefined ? null : { firstDay, lastDay }
}
