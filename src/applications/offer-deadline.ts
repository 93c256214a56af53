import { dayIn, instantAt } from '#platform/clock/clock.ts'
import type { EditionDocument } from '#src/programmes/index.ts'

/**
 * The end of the last of the days that an edition gives to answer: nobody has to count hours. They count from when a text
 * message may leave, whoever is written to: what night holds back takes no hour from anybody, and gives none to others. Never
 * after the last day of the edition where she would come: there is nothing to take any more.
 */
export function offerDeadline(
  leaves: Date,
  { timeZone, campaign, lastDay }: EditionDocument,
  siteZone: string | null,
): Date {
  const lastToAnswer = dayIn(timeZone, new Date(leaves.getTime() + campaign.offerDays * 24 * 60 * 60 * 1000))
  const answers = instantAt(timeZone, `${lastToAnswer}T23:59`)
  const ends = instantAt(siteZone ?? timeZone, `${lastDay}T23:59`)
  return ends < answers ? ends : answers
}
