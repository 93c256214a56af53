/** Where "now" comes from. Passed in everywhere, so that a test or a demonstration can freeze it. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still at `instant` (ISO 8601) until it is moved. */
export function frozenClock(instant: string): Clock & { moveTo(instant: string): void } {
  let now = new Date(instant)
  return {
    now: () => new Date(now),
    moveTo: (next) => {
      now = new Date(next)
    },
  }
}

/** The calendar day (`YYYY-MM-DD`) of an instant in an IANA zone. */
export function dayIn(zone: string, instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(instant)
}

/** The clock time (`HH:MM`) of an instant in an IANA zone. */
export function timeIn(zone: string, instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, timeStyle: 'short' }).format(instant)
}

/** Minutes between two clock times of one day (`HH:MM` or `HH:MM:SS`); negative when `end` is earlier. */
export function minutesBetween(start: string, end: string): number {
  return minuteOfDay(end) - minuteOfDay(start)
}

function minuteOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** The instant at which the clocks of an IANA zone show a local moment (`YYYY-MM-DDTHH:MM`). */
export function instantAt(zone: string, localMoment: string): Date {
  const asUtc = Date.parse(`${localMoment}:00Z`)
  const first = asUtc - offsetOf(zone, asUtc)
  return new Date(asUtc - offsetOf(zone, first))
}

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetOf(zone: string, at: number): number {
  const shown = `${dayIn(zone, new Date(at))}T${timeIn(zone, new Date(at))}:00Z`
  return Date.parse(shown) - Math.floor(at / 60_000) * 60_000
}
