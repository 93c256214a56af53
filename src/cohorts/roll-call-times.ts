import { dayIn, timeIn } from '#platform/clock/clock.ts'
import { clockTime } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { CohortState } from './cohort.ts'
import { cohortMessages } from './messages/words.ts'
import { hasBegun, rollCallOpensAt, rollCallRefusal, type SessionState, type Slot } from './session.ts'
import { dayInList, hoursOf } from './session-words.ts'

type Session = Slot & { zone: string; state: SessionState; cohort: { state: CohortState } }
type Moment = { now: Date; language: Language }

/**
 * What the hour says of a roll call. `clock`: the hour at the site on the very day of the session, null on another day.
 * `refusal`: why there is none now, in words. `endsFrom`: before the session, from when on it is ended, in words.
 */
export function rollCallTimes(session: Session, { now, language }: Moment) {
  const { state, cohort, day, startsAt, zone } = session
  const [today, time] = [dayIn(zone, now), timeIn(zone, now)]
  const why = rollCallRefusal({ session: state, cohort: cohort.state, day, today, startsAt, time })
  const m = cohortMessages(language).rollCall
  const opening = clockTime(rollCallOpensAt(startsAt), language)
  const opens = day === today ? m.opens(opening) : m.opensOn(dayInList(day, today, language), opening)
  return {
    clock: day === today ? time : null,
    refusal: why === null ? undefined : why === 'not today yet' ? opens : m.refusals[why],
    endsFrom: hasBegun({ day, today, startsAt, time })
      ? undefined
      : m.endsFrom(clockTime(startsAt, language)),
  }
}

/** What is wrong with a time: it is still to come, or not during the session. */
export function timeFault(session: Session, { now, language }: Moment, isToCome: boolean): string {
  const m = cohortMessages(language).rollCall
  if (!isToCome) return m.notDuring(hoursOf(session, language))
  return m.notYet(clockTime(timeIn(session.zone, now), language))
}
