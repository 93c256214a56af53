import { dayIn, instantAt, timeIn } from '#platform/clock/clock.ts'
import { endOfPeriod } from '#platform/clock/period.ts'

/** Between which hours of its day an organisation sends text messages: an IANA zone, and clock times `HH:MM`. */
export type TextHours = { zone: string; from: string; until: string }

/** The first instant, now or later, at which a text message may leave: it rings beside a bed, a mail does not. */
export function whenTextsLeave({ zone, from, until }: TextHours, now: Date): Date {
  const time = timeIn(zone, now)
  const [first, end] = [from.slice(0, 5), until.slice(0, 5)]
  if (time >= first && time < end) return now
  const today = dayIn(zone, now)
  return instantAt(zone, `${time < first ? today : endOfPeriod(today, { days: 1 })}T${first}`)
}
