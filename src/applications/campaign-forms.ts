import { z } from 'zod'
import { typedDay } from '#platform/http/day.ts'
import { campaignStates } from './campaign.ts'
import type { CampaignMessages } from './messages/campaign-fr.ts'

type Faults = CampaignMessages['faults']

/** Where a campaign is moved; `early`: she has read that its opening day is to come, and opens it. */
export function moveForm(faults: Faults) {
  return z.object({
    to: z.enum(campaignStates, faults['not from here']),
    early: z
      .literal('yes')
      .optional()
      .transform((said) => said === 'yes'),
  })
}

/** How many places a site has. */
export function capacityForm(faults: Faults) {
  return z.object({
    capacity: z
      .string(faults.capacity)
      .trim()
      .regex(/^\d{1,4}$/, faults.capacity)
      .transform(Number)
      .refine((places) => places >= 1 && places <= 1000, faults.capacity),
  })
}

/** The last day of its waiting list. */
export function waitingListForm(faults: Faults) {
  return z.object({ 'waiting-until': typedDay(faults.day) })
}

/** The day on which it opens; the day and hour at which it closes, in the zone of its edition. */
export function datesForm(faults: Faults) {
  return z
    .object({
      'opens-on': typedDay(faults.day),
      'closes-on': typedDay(faults.day),
      'closes-at': z.iso.time({ precision: -1, error: faults.time }),
    })
    .refine((dates) => dates['opens-on'] <= dates['closes-on'], {
      path: ['closes-on'],
      message: faults.order,
    })
}
