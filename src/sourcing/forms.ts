import { z } from 'zod'
import { typedDay } from '#platform/http/day.ts'
import { openedByHand } from './channel.ts'
import type { SourcingWords } from './messages/fr.ts'
import { educationPriorities, structureKinds } from './structure.ts'
import { cancelReasons, headCountKinds, largestHeadCount } from './talk.ts'

type Faults = SourcingWords['faults']

const line = (most: number, faults: Faults) => z.string().trim().max(most, faults.tooLong(most)).default('')
const orNone = z.string().default('')

/** A new structure. Its place is read beside, since it asks the list of places. */
export function structureForm(faults: Faults) {
  return z.object({
    kind: z.enum(structureKinds, faults.kind),
    name: z.string(faults.name).trim().min(1, faults.name).max(120, faults.tooLong(120)),
    'education-priority': z.enum(educationPriorities, faults.educationPriority),
  })
}

/** A talk, new or corrected. Its structure is read beside, since it is named and not chosen from a list. */
export function talkForm(faults: Faults) {
  return z
    .object({
      day: typedDay(faults.day),
      starts: z
        .union([z.literal(''), z.iso.time({ precision: -1, error: faults.time })], faults.time)
        .default(''),
      campaign: orNone,
      speaker: orNone,
      classes: line(200, faults),
    })
    .transform(({ starts, campaign, speaker, ...rest }) => ({
      ...rest,
      startsAt: starts === '' ? null : starts,
      campaignId: campaign === '' ? null : campaign,
      speakerId: speaker === '' ? null : speaker,
    }))
}

/** How many were there. */
export function headCountForm(faults: Faults) {
  return z
    .object({
      'head-count': z
        .string(faults.headCount)
        .trim()
        .regex(/^\d{1,6}$/, faults.headCount)
        .transform(Number)
        .refine((heads) => heads <= largestHeadCount, faults.headCount),
      'head-count-kind': z.enum(headCountKinds, faults.headCountKind),
    })
    .transform((typed) => ({ headCount: typed['head-count'], headCountKind: typed['head-count-kind'] }))
}

/** Why a talk is taken out. */
export function cancellationForm(faults: Faults) {
  return z.object({ reason: z.enum(cancelReasons, faults.cancelReason) })
}

/** A new channel that is no talk. */
export function channelForm(faults: Faults) {
  return z
    .object({
      kind: z.enum(openedByHand, faults.kind),
      name: z.string(faults.name).trim().min(1, faults.name).max(120, faults.tooLong(120)),
      campaign: orNone,
    })
    .transform(({ campaign, ...rest }) => ({ ...rest, campaignId: campaign === '' ? null : campaign }))
}
