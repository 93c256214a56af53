import { z } from 'zod'

/** What anybody alive was born after, and nobody plans beyond: a typing slip lies outside, and so does what calendars cannot count. */
const [earliest, latest] = ['1900-01-01', '2099-12-31']

/** A day that was typed, `YYYY-MM-DD`, of this century or the last. */
export function typedDay(fault: string) {
  return dayToJudge(fault).refine((day) => day >= earliest && day <= latest, fault)
}

/** One whose bounds a rule says in better words. No calendar of PostgreSQL has the year 0000: it would be our fault, not hers. */
export function dayToJudge(fault: string) {
  return z.iso.date(fault).refine((day) => day >= '0001', fault)
}
