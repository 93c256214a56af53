import { z } from 'zod'
import { keepingReasons, reasonsToGive } from './erasure.ts'
import type { OwnWords } from './messages/own-fr.ts'
import type { StaffWords } from './messages/staff-fr.ts'

/** She ticks that she means it; a guardian also says for whom. */
export function requestForm(words: OwnWords['erasure']['faults'], asGuardian: boolean) {
  const sure = z.literal('yes', { error: words.sure })
  const about = z.enum(['child', 'me'], { error: words.about })
  return asGuardian
    ? z.object({ about, sure })
    : z.object({ sure }).transform((it) => ({ ...it, about: 'me' as const }))
}

/** A reason, and the word typed by hand. */
export function erasureForm({ faults, confirmWord }: StaffWords['person']) {
  return z.object({
    reason: z.enum(reasonsToGive, { error: faults.reason }),
    confirm: z
      .string({ error: faults.confirm })
      .trim()
      .toLowerCase()
      .refine((typed) => typed === confirmWord, faults.confirm),
  })
}

export function keepingForm({ faults }: StaffWords['person']) {
  return z.object({ keptBecause: z.enum(keepingReasons, { error: faults.reason }) })
}

/** A page number that a list always understands. */
export const pageForm = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) })
