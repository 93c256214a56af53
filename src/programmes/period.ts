import type { ProgrammeDocument } from './programme-file.ts'

/** A length of time of a programme's file: days, or calendar months. */
export type Period = ProgrammeDocument['imageRight']['lasts']

/** The longest of what programmes say is kept, each with the length that stands where its file says nothing. */
export function longestKept(
  programmes: readonly Pick<ProgrammeDocument, 'retention'>[],
  what: 'concerns' | 'concernContacts' | 'checks' | 'charters',
  otherwise: Period,
): Period {
  const said = programmes.map(({ retention }) => retention[what]?.for ?? otherwise)
  return said.toSorted((one, other) => (dayAfter(aDay, one) < dayAfter(aDay, other) ? 1 : -1))[0] ?? otherwise
}

/** Lengths in days and in months are compared from it. */
const aDay = '2024-01-01'

/** The day so long after a day, both `YYYY-MM-DD`; a month that is too short ends on its last day, as in the database. */
export function dayAfter(day: string, period: Period): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  if ('days' in period) return isoDay(Date.UTC(year, month - 1, date + period.days))
  const first = new Date(Date.UTC(year, month - 1 + period.months, 1))
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return isoDay(first.setUTCDate(Math.min(date, days)))
}

function isoDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}
