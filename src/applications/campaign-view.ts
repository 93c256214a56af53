import { instantAt } from '#platform/clock/clock.ts'
import { endOfDay, endOfPeriod } from '#platform/clock/period.ts'
import type { EditionDocument, ProgrammeDocument } from '#src/programmes/index.ts'
import type { CampaignState } from './campaign.ts'

/** A campaign with everything its pages need: the edition, and the version of the programme that it runs under. */
export type CampaignView = {
  id: string
  state: CampaignState
  opensOn: string
  closesAt: Date
  /** The last day on which somebody who waits can be called. */
  waitingUntil: string
  /** When late applications end, by the edition; null when it does not say. */
  lateUntil: Date | null
  editionId: string
  edition: EditionDocument
  programmeVersionId: string
  programme: ProgrammeDocument
}

/**
 * When applying ends, as whoever may apply reads it: the closing instant, or the end of late entries while it takes those;
 * where its edition sets none, the last day is over first.
 */
export function closesFor({
  state,
  closesAt,
  lateUntil,
  edition,
}: Pick<CampaignView, 'state' | 'closesAt' | 'lateUntil' | 'edition'>): Date {
  if (state !== 'late entries') return closesAt
  return lateUntil ?? instantAt(edition.timeZone, `${edition.lastDay}T23:59`)
}

/**
 * An applicant's link lives as long as the edition that she applied for, and a month more for her diploma; in the zone of her
 * site, once she has chosen one.
 */
export function linkEnd({ edition }: Pick<CampaignView, 'edition'>, siteZone: string | null = null): Date {
  return endOfDay(siteZone ?? edition.timeZone, endOfPeriod(edition.lastDay, { days: 31 }))
}

/** A guardian's link lives until the last day of the edition is over where the girl is. */
export function guardianLinkEnd(
  { edition }: Pick<CampaignView, 'edition'>,
  siteZone: string | null = null,
): Date {
  return endOfDay(siteZone ?? edition.timeZone, edition.lastDay)
}
