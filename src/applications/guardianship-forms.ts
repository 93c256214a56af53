import { z } from 'zod'
import { typedDay } from '#platform/http/day.ts'
import type { GuardiansMessages } from './messages/guardians-fr.ts'

/** What the team copies from the head of a signed sheet; its ticks are read like a guardian's own answers. */
export function paperForm(faults: GuardiansMessages['faults']) {
  const line = (fault: string) => z.string(fault).trim().min(1, fault).max(120, fault)
  return z
    .object({
      'signed-on': typedDay(faults.signedOn),
      'held-by': line(faults.heldBy),
      'kept-at': line(faults.keptAt),
    })
    .transform((typed) => ({
      signedOn: typed['signed-on'],
      heldBy: typed['held-by'],
      keptAt: typed['kept-at'],
    }))
}

/** Whether one guardian alone decides for her, and what the team saw that says so. */
export function soleGuardianForm(faults: GuardiansMessages['image']['aloneFaults']) {
  return z.object({
    answer: z.enum(['yes', 'no'], faults.missing),
    source: z.string(faults.missing).trim().min(1, faults.missing).max(200, faults.long),
  })
}
