import { dayIn } from '#platform/clock/clock.ts'
import type { ApplicationView } from './application-view.ts'

/** When the last link was sent to that guardian; undefined when none was. */
export function lastLinkTo({ linksSent }: Pick<ApplicationView, 'linksSent'>, guardianId: string) {
  return linksSent.find((it) => it.guardianId === guardianId)?.at
}

/**
 * Was this link a reminder of today, where her site is? One a day is enough. The first link, which left with the application,
 * is none: whoever calls in the next hours may still send it again.
 */
export function isReminderOfToday(
  { submittedAt, siteZone, campaign }: Pick<ApplicationView, 'submittedAt' | 'siteZone' | 'campaign'>,
  sentAt: Date,
  now: Date,
): boolean {
  const zone = siteZone ?? campaign.edition.timeZone
  return submittedAt !== null && sentAt > submittedAt && dayIn(zone, sentAt) === dayIn(zone, now)
}
