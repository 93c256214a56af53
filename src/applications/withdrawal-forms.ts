import { z } from 'zod'
import { typedDay } from '#platform/http/day.ts'
import type { WithdrawalMessages } from './messages/withdrawal-fr.ts'
import { exclusionReasons, saidBy, waysHeard } from './withdrawal-word.ts'

/** From whom, how and when the team heard that she leaves; no day to come. */
export function withdrawalForm(faults: WithdrawalMessages['faults'], today: string) {
  return z.object({
    by: z.enum(saidBy, faults.by),
    way: z.enum(waysHeard, faults.way),
    on: typedDay(faults.on).refine((day) => day <= today, faults.notYet),
  })
}

/** Why the team ends her place. */
export function exclusionForm(faults: WithdrawalMessages['faults']) {
  return z.object({ reason: z.enum(exclusionReasons, faults.reason) })
}
