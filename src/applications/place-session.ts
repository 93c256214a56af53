import { dayIn, instantAt } from '#platform/clock/clock.ts'

/** A session of whoever has a place. `startsAt` and `endsAt` are `HH:MM` on the clocks of `zone`; a room may be unknown: ''. */
export type PlaceSession = {
  day: string
  startsAt: string
  endsAt: string
  zone: string
  room: string
  isCancelled: boolean
}

/** What is still to come: the next session that takes place, whether that is today, and those after it, cancelled ones too. */
export type ComingSessions = { next: PlaceSession; isToday: boolean; later: PlaceSession[] }

/** From her sessions in their order; null when none takes place any more. A session that is going on is the next. */
export function comingSessions(sessions: readonly PlaceSession[], now: Date): ComingSessions | null {
  const coming = sessions.filter(({ zone, day, endsAt }) => instantAt(zone, `${day}T${endsAt}`) > now)
  const at = coming.findIndex(({ isCancelled }) => !isCancelled)
  const next = coming[at]
  if (next === undefined) return null
  return {
    next,
    isToday: next.day === dayIn(next.zone, now),
    // A cancelled one that comes before the next is said too: she may be about to leave for it.
    later: coming.filter((session) => session !== next),
  }
}

/** First and last day of the sessions that take place; null without one. */
export function daysOf(sessions: readonly PlaceSession[]): { firstDay: string; lastDay: string } | null {
  const days = sessions.filter(({ isCancelled }) => !isCancelled).map(({ day }) => day)
  const [firstDay, lastDay] = [days[0], days.at(-1)]
  return firstDay === undefined || lastDay === undefined ? null : { firstDay, lastDay }
}
