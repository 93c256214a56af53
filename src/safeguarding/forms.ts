import { z } from 'zod'
import { isId } from '#platform/ids/ids.ts'
import { concernStates } from './concern.ts'
import type { ConcernMessages } from './messages/concern-fr.ts'
import { pagePattern } from './paths.ts'

/** What somebody raises: one field to fill in, the others as she likes. */
export function concernForm(words: ConcernMessages['faults']) {
  const line = (most: number) => z.string().trim().max(most, words.tooLong(most)).default('')
  return z.object({
    worry: z.string({ error: words.worry }).trim().min(1, words.worry).max(4000, words.tooLong(4000)),
    about: line(300),
    contact: line(200),
    'kept-from': z
      .string()
      .default('')
      .transform((ids) => ids.split(',').filter((id) => isId(id))),
    page: z.string().max(500).default('').catch('').transform(pagePattern),
  })
}

/** The officer's next step, with its sentence. */
export function concernMoveForm(words: ConcernMessages['faults']) {
  return z.object({
    to: z.enum(concernStates, { error: words.step }),
    sentence: z
      .string({ error: words.sentence })
      .trim()
      .min(1, words.sentence)
      .max(1000, words.tooLong(1000)),
  })
}
