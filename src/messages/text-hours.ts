import { dayIn, instantAt, timeIn } from '#platform/clock/clock.ts'
import { endOfPeriod } from '#platform/clock/period.ts'

/** Between which hours of its day an organisation sends text messages: an IANA zone, and clock times `HH:MM`. */
export type TextHours = { zone: string; from: string; until: string }

/** The first instant, now or later, at which a text message may leave: it rings beside a bed, a mail does not. */
export function whenTextsLeave(hours: TextHours, now: Date): Date {
  const time = timeIn(hours.zone, now)
  const isOpen = time >= hours.from.slice(0, 5) && time < hours.until.slice(0, 5)
  return isOpen ? now : whenHeldTextsLeave(hours, now)
}

/** The morning on which a text message leaves that has not left when the hours end: by day too, one may be held back later. */
export function whenHeldTextsLeave({ zone, from }: TextHours, now: Date): Date {
  const [today, first] = [dayIn(zone, now), from.slice(0, 5)]
  const day = timeIn(zone, now) < first ? today : endOfPeriod(today, { days: 1 })
  return instantAt(zone, `${day}T${first}`)
}
