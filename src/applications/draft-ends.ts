import { dayIn } from '#platform/clock/clock.ts'
import { dayAfter } from '#src/programmes/index.ts'
import type { ApplicationView } from './application-view.ts'
import { type CampaignView, closesFor } from './campaign-view.ts'

/** Until when a draft is kept, and when applications close: days, `YYYY-MM-DD`. */
export type DraftEnds = { keptUntil: string; closesOn: string }

/** The night's erasing is over by then, whatever the zone of an organisation. */
const endOfNight = 7 * 60 * 60 * 1000

/**
 * The last day on which she finds her draft, from its last change (`retention.draftsNeverSent` of her programme), and the day on
 * which her campaign closes. What is written at night counts to the day before: the night that erases comes early on the last day.
 */
export function draftEnds(
  { campaign, siteZone }: { campaign: CampaignView } & Pick<ApplicationView, 'siteZone'>,
  changedAt: Date,
): DraftEnds {
  const { edition, programme } = campaign
  const written = dayIn(siteZone ?? edition.timeZone, new Date(changedAt.getTime() - endOfNight))
  return {
    keptUntil: dayAfter(written, programme.retention.draftsNeverSent.for),
    closesOn: dayIn(edition.timeZone, closesFor(campaign)),
  }
}
