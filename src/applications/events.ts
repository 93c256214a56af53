import { event } from '#platform/events/event.ts'

/** A girl said yes to the place offered to her. */
export const placeAccepted = event<{
  applicationId: string
  applicantId: string
  editionId: string
  programmeVersionId: string
  siteId: string
}>()

/** A girl whose place was confirmed has it no more. */
export const placeGivenUp = event<{ applicationId: string; applicantId: string }>()
