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

/** When and where a link is handed out: the zone of her site, once she has chosen one. */
type HandedOut = { zone: string | null; now: Date }

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
 * An applicant's link lives as long as the edition that she applied for, and a month more for her diploma. One that is handed out
 * late lives for a month too: her file, her data and her image right outlive the edition.
 */
export function linkEnd({ edition }: Pick<CampaignView, 'edition'>, { zone, now }: HandedOut): Date {
  return atLeastAMonth(endOfDay(zone ?? edition.timeZone, endOfPeriod(edition.lastDay, { days: 31 })), now)
}

/** A guardian's link lives until the last day of the edition is over where the girl is, or for a month when it is handed out late. */
export function guardianLinkEnd({ edition }: Pick<CampaignView, 'edition'>, { zone, now }: HandedOut): Date {
  return atLeastAMonth(endOfDay(zone ?? edition.timeZone, edition.lastDay), now)
}

function atLeastAMonth(end: Date, now: Date): Date {
  const month = new Date(now.getTime() + 30 * 24 * 60 * 60_000)
  return end > month ? end : month
}
