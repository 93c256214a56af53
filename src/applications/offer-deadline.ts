import { dayIn, instantAt } from '#platform/clock/clock.ts'
import type { EditionDocument } from '#src/programmes/index.ts'

/**
 * The end of the last of the days that an edition gives to answer: nobody has to count hours. They count from when a text
 * message may leave, whoever is written to: what night holds back takes no hour from anybody, and gives none to others.
 */
export function offerDeadline(leaves: Date, { timeZone, campaign }: EditionDocument): Date {
  const lastDay = dayIn(timeZone, new Date(leaves.getTime() + campaign.offerDays * 24 * 60 * 60 * 1000))
  return instantAt(timeZone, `${lastDay}T23:59`)
}
