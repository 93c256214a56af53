import { z } from 'zod'
import { callOutcomes } from './absence.ts'
import type { CareMessages } from './messages/fr.ts'

/** A call: whom, what it brought, and what was said in one sentence, which may be empty. */
export function callForm(words: CareMessages['faults']) {
  return z.object({
    whom: z.string({ error: words.whom }).min(1, words.whom),
    outcome: z.enum(callOutcomes, { error: words.outcome }),
    sentence: z.string().trim().max(200, words.tooLong(200)).default(''),
    revision: z.coerce.number().int().nonnegative().catch(0),
  })
}
