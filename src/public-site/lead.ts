import { endOfPeriod, type Period } from '#platform/clock/period.ts'
import type { ProgrammeDocument } from '#src/programmes/index.ts'
import type { Standing } from './standing.ts'

export type LeftDoor = ProgrammeDocument['nextDoors'][number]

/**
 * What a contact is used for, and nothing else: the next opening of applications, the opening after those of today, or one door
 * of the programme, by its key.
 */
export type LeadPurpose = 'next campaign' | 'after this campaign' | { door: string }

/** What a contact is left for at this door, or at none, while its campaign stands so. */
export function purposeOf(door: LeftDoor | undefined, standing: Standing): LeadPurpose {
  if (door?.contact === 'this-door') return { door: door.key }
  return standing === 'open' ? 'after this campaign' : 'next campaign'
}

/**
 * What a programme that says nothing keeps. Proposed by Frise, to be confirmed: a campaign opens once a year and stays open
 * some months; the contact goes earlier, as soon as the next campaign of the programme has closed.
 */
export const contactsKept: Period = { months: 18 }

/** The last day of keeping, told to whoever leaves a contact on this day (`YYYY-MM-DD`). */
export function eraseOn(leftOn: string, { retention }: Pick<ProgrammeDocument, 'retention'>): string {
  return endOfPeriod(leftOn, retention.contacts?.for ?? contactsKept)
}
