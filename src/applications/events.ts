import { event } from '#platform/events/event.ts'
import type { Corrected } from '#src/people/index.ts'
import type { ExclusionReason } from './withdrawal-word.ts'

/** An application was sent. */
export const applicationSent = event<{ applicantId: string }>()

/** A girl said yes to the place offered to her. */
export const placeAccepted = event<{
  applicationId: string
  applicantId: string
  editionId: string
  programmeVersionId: string
  siteId: string
}>()

/**
 * A girl whose place was confirmed has it no more. `byHerself`: whoever holds her link said so, and nobody who answers for her. `decided`: why, where the
 * team ended it.
 */
export const placeGivenUp = event<{
  applicationId: string
  applicantId: string
  byHerself: boolean
  decided: ExclusionReason | null
}>()

/** A contact of hers or of a guardian was replaced, on this row. `wasTheirs`: false when what stood may be a stranger's. */
export const contactCorrected = event<{ applicantId: string; personId: string; wasTheirs: boolean | null }>()

/** More is known of what says who she is: a guardian wrote her own name, or her commune or site was corrected. */
export const tellingWordsChanged = event<{ applicationId: string }>()

/** Somebody answers no more for a girl, on these rows of hers. */
export const guardianshipEnded = event<{ childIds: readonly string[] }>()

/** A name or a birth date that was written down wrong was corrected: hers, or the name of a guardian of hers. */
export const identityCorrected = event<{
  applicationId: string
  applicantId: string
  personId: string
  changed: readonly Corrected[]
}>()
