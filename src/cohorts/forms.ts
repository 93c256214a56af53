import { z } from 'zod'
import { readTime } from './attendance.ts'
import { departureReasons, transferReasons } from './enrolment.ts'
import type { CohortMessages } from './messages/fr.ts'

type Faults = CohortMessages['faults']

const time = (words: Faults) =>
  z.string({ error: words.time }).transform((typed, context) => {
    const read = readTime(typed)
    if (read !== null) return read
    context.addIssue({ code: 'custom', message: words.time })
    return z.NEVER
  })

const line = (words: Faults, most: number) => z.string().trim().max(most, words.tooLong(most)).default('')

const name = (words: Faults) =>
  z.string({ error: words.name }).trim().min(1, words.name).max(80, words.tooLong(80))

/** A new cohort: its site by id, a name, a room. */
export function cohortForm(words: Faults) {
  return z.object({
    site: z.string({ error: words.site }).min(1, words.site),
    name: name(words),
    room: line(words, 80),
  })
}

/** The name and motto that the girls chose, and the room. */
export function identityForm(words: Faults) {
  return z.object({ name: name(words), motto: line(words, 160), room: line(words, 80) })
}

/** One more session. */
export function sessionForm(words: Faults) {
  return z
    .object({ date: z.iso.date(words.date), starts: time(words), ends: time(words), title: line(words, 120) })
    .refine(({ starts, ends }) => starts < ends, { path: ['ends'], message: words.order })
}

export function departureForm(words: Faults) {
  const reasons = [...departureReasons['left early'], ...departureReasons['excluded by decision']] as const
  return z.object({ reason: z.enum(reasons, words.reason), 'last-day': z.iso.date(words.date) })
}

export function transferForm(words: Faults) {
  return z.object({
    to: z.string({ error: words.cohort }).min(1, words.cohort),
    'transfer-reason': z.enum(transferReasons, words.reason),
    'first-day': z.iso.date(words.date),
  })
}
