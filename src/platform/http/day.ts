import { z } from 'zod'

/** A day that was typed, `YYYY-MM-DD`. No calendar of PostgreSQL has the year 0000: it would be our fault, not hers. */
export function typedDay(fault: string) {
  return z.iso.date(fault).refine((day) => day >= '0001', fault)
}
