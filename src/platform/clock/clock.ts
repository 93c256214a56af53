/** Where "now" comes from. Passed in everywhere, so that a test or a demonstration can freeze it. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

/** An account belongs to no organisation, hence to no zone of its own: the city stands beside each hour. */
export const zoneOfAccounts = 'Europe/Paris'

/** The calendar day (`YYYY-MM-DD`) of an instant in an IANA zone. */
export function dayIn(zone: string, instant: Date): string {
  const quarter = Math.floor(instant.getTime() / quarterHour)
  const last = lastDays.get(zone)
  if (last?.quarter === quarter) return last.day
  const day = formatOf(days, zone, { dateStyle: 'short' }).format(instant)
  lastDays.set(zone, { quarter, day })
  return day
}

// A page asks for today many times, and asking a format takes longer than a row of a database. Wherever there is a midnight, it
// comes at a whole quarter of an hour.
const quarterHour = 15 * 60_000
const lastDays = new Map<string, { quarter: number; day: string }>()

/** The clock time (`HH:MM`) of an instant in an IANA zone. */
export function timeIn(zone: string, instant: Date): string {
  return formatOf(times, zone, { timeStyle: 'short' }).format(instant)
}

// Making a format costs fifty times what using it does. A zone comes from a file that was read, so they are few.
const days = new Map<string, Intl.DateTimeFormat>()
const times = new Map<string, Intl.DateTimeFormat>()

function formatOf(
  known: Map<string, Intl.DateTimeFormat>,
  zone: string,
  style: Pick<Intl.DateTimeFormatOptions, 'dateStyle' | 'timeStyle'>,
): Intl.DateTimeFormat {
  const format = known.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, ...style })
  known.set(zone, format)
  return format
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
