import { dayIn, instantAt } from '#platform/clock/clock.ts'
import type { EditionDocument } from '#src/programmes/index.ts'

/** The end of the last of the days that an edition gives to answer: nobody has to count hours. */
export function offerDeadline(now: Date, { timeZone, campaign }: EditionDocument): Date {
  const lastDay = dayIn(timeZone, new Date(now.getTime() + campaign.offerDays * 24 * 60 * 60 * 1000))
  return instantAt(timeZone, `${lastDay}T23:59`)
}
