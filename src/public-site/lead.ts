import { endOfPeriod, type Period } from '#platform/clock/period.ts'
import type { ProgrammeDocument } from '#src/programmes/index.ts'

/**
 * What a programme that says nothing keeps. Proposed by Frise, to be confirmed: a campaign opens once a year and stays open
 * some months; the contact goes earlier, as soon as the next campaign of the programme has closed.
 */
const kept: Period = { months: 18 }

/** The last day of keeping, told to whoever leaves a contact on this day (`YYYY-MM-DD`). */
export function eraseOn(leftOn: string, { retention }: Pick<ProgrammeDocument, 'retention'>): string {
  return endOfPeriod(leftOn, retention.contacts?.for ?? kept)
}
