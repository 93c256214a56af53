import { dayIn } from '#platform/clock/clock.ts'
import { plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'
import type { CohortView } from '#src/cohorts/index.ts'
import { fullName } from '#src/people/index.ts'
import { fillIn } from '#src/programmes/index.ts'
import { recognitionMessages } from '../messages/words.ts'
import type { Certificate, Recipient } from '../queries.ts'
import type { DiplomaSheet } from './diplomas.ts'

/** A girl who has her certificate. */
export type Graduate = Recipient & { certificate: Certificate }

type Ceremony = {
  language: Language
  organisation: string
  cohort: CohortView
  /** In calling order. */
  graduates: readonly Graduate[]
  /** Those of them whose name our fonts cannot draw. */
  byHand: readonly Graduate[]
  demonstration: boolean
}

/** What is printed: the programme's own words, filled in for each girl with the day, hours and signatures of her certificate. */
export function diplomaSheet({
  language,
  organisation,
  cohort,
  graduates,
  byHand,
  demonstration,
}: Ceremony): DiplomaSheet {
  const { programme, edition, site } = cohort
  const m = recognitionMessages(language)
  return {
    language,
    organisation,
    programme: programme.name[language],
    promotion: m.promotion(cohort.name, monthOf(edition.lastDay, language)),
    wording: [],
    diplomas: graduates.map((girl) => {
      const { certificate } = girl
      const attendedHours = hoursInWords(certificate.attendedMinutes, language)
      const taughtHours = hoursInWords(certificate.taughtMinutes, language)
      return {
        name: byHand.includes(girl) ? null : fullName(certificate.printedName ?? girl),
        number: certificate.number,
        date: plainDay(dayIn(site.zone, certificate.issuedAt), language),
        signatures: certificate.signatures.map(({ name, title, structure }) => ({
          name,
          role: title,
          organisation: structure,
        })),
        hours: m.hoursOf(attendedHours, taughtHours),
        sentence: fillIn<'diploma'>(programme.diploma.body[language], {
          firstDay: plainDay(edition.firstDay, language),
          lastDay: plainDay(edition.lastDay, language),
          site: site.commune || site.name,
          attendedHours,
          taughtHours,
        }),
      }
    }),
    place: site.commune || site.name,
    notice: programme.diploma.notice[language],
    demonstration,
  }
}

/** "102 heures 30": a diploma is read aloud. */
function hoursInWords(minutes: number, language: Language): string {
  return recognitionMessages(language).hours(Math.floor(minutes / 60), minutes % 60)
}

/** "juillet 2027". */
function monthOf(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return format.format(new Date(`${day}T12:00:00Z`))
}
