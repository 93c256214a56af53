import { z } from 'zod'
import type { PapersMessages } from './messages/fr.ts'
import { paperFaults, paperStates } from './paper.ts'
import { mostLetters } from './paper-fields.ts'

type Errors = PapersMessages['errors']

/** What was seen of one paper. What is not accepted has a fault. */
export function moveForm(errors: Errors) {
  const was = z.enum(paperStates, errors.fault)
  const had = z.enum(paperFaults).nullable().catch(null)
  return z.discriminatedUnion(
    'to',
    [
      z.object({ to: z.literal('received'), was, had }),
      z.object({ to: z.literal('checked'), was, had }),
      z.object({ to: z.literal('missing'), was, had, fault: z.enum(paperFaults, errors.fault) }),
    ],
    { error: errors.fault },
  )
}

/** Why she may start without it. */
export function waiverForm(errors: Errors) {
  return z.object({
    reason: z
      .string({ error: errors.reason })
      .trim()
      .min(1, errors.reason)
      .max(mostLetters, errors.tooLong(mostLetters)),
  })
}
