import type { EditionDocument, ProgrammeDocument } from '#src/programmes/index.ts'
import type { CampaignState } from './campaign.ts'

/** A campaign with everything its pages need: the edition, and the version of the programme that it runs under. */
export type CampaignView = {
  id: string
  state: CampaignState
  opensOn: string
  closesAt: Date
  /** When late applications end, by the edition; null when it does not say. */
  lateUntil: Date | null
  editionId: string
  edition: EditionDocument
  programmeVersionId: string
  programme: ProgrammeDocument
}

const month = 31 * 24 * 60 * 60 * 1000

/** An applicant's link lives as long as the edition that she applied for, and a month more for her diploma. */
export function linkEnd({ edition }: CampaignView): Date {
  return new Date(Date.parse(`${edition.lastDay}T00:00:00Z`) + month)
}
