import { minutesBetween } from '#platform/clock/clock.ts'
import { hours, longDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import { contactInWords } from '#src/people/index.ts'
import { fillIn, keptInWords, teachingDays, wholeCalendarInWords } from '#src/programmes/index.ts'
import { type ApplicationView, personToCall, placeOf } from './application-view.ts'
import { guardianMessages } from './messages/guardian.ts'
import { type Days, whenInWords } from './place-session.ts'

/**
 * Fills in what the programme's words to a guardian leave open: her first name, dates, place, whom to call and how long a file is kept. `days`: those of
 * her cohort, where they are known.
 */
export function filledFor(
  application: ApplicationView,
  language: Language,
  days: Days | null = null,
): (words: string) => string {
  const values = guardianValues(application, language, days)
  return (words) => fillIn<'guardian'>(words, values)
}

/** What is filled in, each in words. */
function guardianValues(application: ApplicationView, language: Language, days: Days | null) {
  const { applicant, campaign } = application
  const { edition, programme } = campaign
  const toCall = personToCall(application)
  const perDay = edition.sessions.slots.reduce((sum, slot) => sum + minutesBetween(slot.starts, slot.ends), 0)
  return {
    firstName: applicant.firstName,
    when: days === null ? wholeCalendarInWords(edition, language) : whenInWords(edition, days, language),
    firstDay: longDay((days ?? edition).firstDay, language),
    lastDay: longDay((days ?? edition).lastDay, language),
    hours: guardianMessages(language).hours(hours(perDay * teachingDays(edition).length, language)),
    site: placeOf(application, language),
    personToCall: toCall.name,
    phoneToCall: contactInWords(toCall.phone).replaceAll(' ', '\u00a0'),
    ...keptInWords(programme, language),
  }
}
