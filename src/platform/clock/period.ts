import { instantAt } from './clock.ts'

/** How long something counts or is kept: a setting of the programme, with its source. */
export type Period = { days: number } | { months: number }

/**
 * The last day (`YYYY-MM-DD`) of a period that begins on a day. A length in months ends on the day of the same number, or on
 * the last of the month when there is none, that day included (French civil procedure code, article 641).
 */
export function endOfPeriod(from: string, period: Period): string {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number)
  if ('days' in period) return isoDay(year, month - 1, day + period.days)
  const lastOfMonth = new Date(Date.UTC(year, month + period.months, 0)).getUTCDate()
  return isoDay(year, month - 1 + period.months, Math.min(day, lastOfMonth))
}

/** The day before a day, both `YYYY-MM-DD`. */
export function dayBefore(day: string): string {
  return endOfPeriod(day, { days: -1 })
}

/** The instant at which a day (`YYYY-MM-DD`) is over in an IANA zone. */
export function endOfDay(zone: string, day: string): Date {
  return instantAt(zone, `${endOfPeriod(day, { days: 1 })}T00:00`)
}

function isoDay(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)
}
