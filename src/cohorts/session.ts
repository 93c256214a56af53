import { minutesBetween } from '#platform/clock/clock.ts'
import { endOfPeriod } from '#platform/clock/period.ts'
import { type CohortState, isOpen } from './cohort.ts'

export const sessionStates = ['planned', 'held', 'cancelled'] as const
export type SessionState = (typeof sessionStates)[number]

/** Every legal move. A roll call taken again corrects what was held; it is not a move. */
const transitions: Record<SessionState, readonly SessionState[]> = {
  planned: ['held', 'cancelled'],
  held: [],
  cancelled: [],
}

export function canMove(from: SessionState, to: SessionState): boolean {
  return transitions[from].includes(to)
}

/** A place in the calendar: local day `YYYY-MM-DD`, clock times `HH:MM`, both in the zone of the site. */
export type Slot = { day: string; startsAt: string; endsAt: string }

/** Minutes of a session as it is planned. */
export function plannedMinutes({ startsAt, endsAt }: Slot): number {
  return minutesBetween(startsAt, endsAt)
}

/** One day of a calendar to come, with the hours of its sessions, and the room of the first, empty when it is that of the cohort. */
export type DayToCome = { day: string; hours: Pick<Slot, 'startsAt' | 'endsAt'>[]; room: string }

/** The next day of a calendar, in its order, from `from` on, with a session that is neither over nor cancelled; null when there is none. */
export function nextDayOf(
  sessions: readonly (Slot & { state: SessionState; room: string })[],
  { from, today, time }: { from: string; today: string; time: string },
): DayToCome | null {
  const toCome = sessions.filter(
    ({ day, endsAt, state }) =>
      state === 'planned' && day >= from && (day > today || (day === today && endsAt > time)),
  )
  const [first] = toCome
  if (first === undefined) return null
  const hours = toCome.filter(({ day }) => day === first.day)
  return {
    day: first.day,
    hours: hours.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
    room: first.room,
  }
}

export type AdditionRefusal = 'cohort closed' | 'far from its edition' | 'overlaps' | 'day full'

/** The cohort of a calendar, and the first and last day of its edition. */
export type Frame = { cohort: CohortState; edition: { firstDay: string; lastDay: string } }

/** A sign-in sheet has room for four sessions a day, and nobody is in two at once. A cancelled session takes no room. */
export function additionRefusal(
  slot: Slot,
  others: readonly (Slot & { state: SessionState })[],
  { cohort, edition }: Frame,
): AdditionRefusal | null {
  if (!isOpen(cohort)) return 'cohort closed'
  const { from, to } = daysAround(edition)
  if (slot.day < from || slot.day > to) return 'far from its edition'
  const sameDay = others.filter(({ day, state }) => day === slot.day && state !== 'cancelled')
  if (sameDay.some((other) => overlap(slot, other))) return 'overlaps'
  return sameDay.length >= mostSessionsADay ? 'day full' : null
}

/**
 * The days on which an edition may have a session: room to meet before and to catch up after. Further away it is a mistyped
 * year, and what counts from the last session would wait for it: emergency sheets are erased, and roles end, after that day.
 */
export function daysAround({ firstDay, lastDay }: Frame['edition']): { from: string; to: string } {
  return {
    from: endOfPeriod(firstDay, { days: -mostDaysAway }),
    to: endOfPeriod(lastDay, { days: mostDaysAway }),
  }
}

const mostDaysAway = 60

/**
 * Is anybody told that a session was added? Not while the families read that the calendar is planned, nor of a day that is
 * over; before the cohort is confirmed only once they were told that a session moves or is cancelled (`hasTold`): what replaces it
 * concerns them too.
 */
export function isAnnounced(
  { day }: Slot,
  { cohort, hasTold, today }: { cohort: CohortState; hasTold: boolean; today: string },
): boolean {
  return (cohort !== 'planned' || hasTold) && day >= today
}

export const mostSessionsADay = 4

export type MoveRefusal =
  | AdditionRefusal
  | 'already held'
  | 'session cancelled'
  | 'in the past'
  | 'over already'
  | 'nothing changed'

/**
 * A session moves as long as it was neither held nor cancelled, to hours that are not over, where it would have room if it
 * were new. `others`: the calendar without it. `today` and `time` (`HH:MM`): in the session's zone.
 */
export function moveRefusal(
  from: Slot & { room: string; state: SessionState },
  to: Slot & { room: string },
  facts: Frame & { others: readonly (Slot & { state: SessionState })[]; today: string; time: string },
): MoveRefusal | null {
  if (from.state === 'held') return 'already held'
  if (from.state === 'cancelled') return 'session cancelled'
  if (sameSlot(from, to)) return 'nothing changed'
  if (to.day < facts.today) return 'in the past'
  if (to.day === facts.today && to.endsAt <= facts.time) return 'over already'
  return additionRefusal(to, facts.others, facts)
}

/** The same day, hours and room. */
export function sameSlot(one: Slot & { room: string }, other: Slot & { room: string }): boolean {
  return sameTime(one, other) && one.room === other.room
}

/** The same day and hours, wherever. */
export function sameTime(one: Slot, other: Slot): boolean {
  return (['day', 'startsAt', 'endsAt'] as const).every((part) => one[part] === other[part])
}

function overlap(one: Slot, other: Slot): boolean {
  return minutesBetween(one.startsAt, other.endsAt) > 0 && minutesBetween(other.startsAt, one.endsAt) > 0
}

export type RollCallRefusal = 'session cancelled' | 'cohort not confirmed' | 'cohort closed' | 'not today yet'

/** How long before a session begins its roll call may be taken: whoever comes early is there already. */
const minutesAhead = 30

/**
 * A roll call is begun from half an hour before the session on, and saved once it `hasBegun`, until the cohort closes.
 * `today` and `time` (`HH:MM`) are of the session's zone; without `time` only the day is judged.
 */
export function rollCallRefusal(facts: {
  session: SessionState
  cohort: CohortState
  day: string
  today: string
  startsAt?: string
  time?: string
}): RollCallRefusal | null {
  if (facts.session === 'cancelled') return 'session cancelled'
  if (facts.cohort === 'planned') return 'cohort not confirmed'
  if (!isOpen(facts.cohort)) return 'cohort closed'
  if (facts.today < facts.day) return 'not today yet'
  const { today, day, startsAt, time } = facts
  if (today > day || startsAt === undefined || time === undefined) return null
  return minuteOf(time) + minutesAhead < minuteOf(startsAt) ? 'not today yet' : null
}

/** Has the session begun? Before it nobody is absent from it or late for it: what has not taken place is not counted. */
export function hasBegun(facts: { day: string; today: string; startsAt: string; time: string }): boolean {
  if (facts.today !== facts.day) return facts.today > facts.day
  return minuteOf(facts.time) >= minuteOf(facts.startsAt)
}

/** From when on the day of the session its roll call may be taken, `HH:MM`. */
export function rollCallOpensAt(startsAt: string): string {
  const minute = Math.max(0, minuteOf(startsAt) - minutesAhead)
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** A day of a cohort as one small block: held, with a roll call missing, today, or to come. */
type DayMark = 'done' | 'missing' | 'today' | 'planned'

/** `held` when every session of the day that was not cancelled has its roll call. */
export function dayMark(day: { day: string; held: boolean }, today: string): DayMark {
  if (day.held) return 'done'
  if (day.day === today) return 'today'
  return day.day < today ? 'missing' : 'planned'
}

/** The days of a calendar with a session that was not cancelled; `held` when each of them has its roll call. */
export function daysOf(
  sessions: readonly (Slot & { state: SessionState })[],
): { day: string; held: boolean }[] {
  const days = new Map<string, boolean>()
  for (const { day, state } of sessions) {
    if (state !== 'cancelled') days.set(day, (days.get(day) ?? true) && state === 'held')
  }
  return [...days].map(([day, held]) => ({ day, held }))
}

/** What matters today: roll calls that are missing, the sessions of today, and those of the next day of the calendar. */
export function sessionsNow<Line extends Slot & { state: SessionState }>(
  sessions: readonly Line[],
  today: string,
): Line[] {
  const next = sessions.find(({ day, state }) => day > today && state === 'planned')?.day
  return sessions.filter(
    ({ day, state }) => day === today || day === next || (day < today && state === 'planned'),
  )
}
