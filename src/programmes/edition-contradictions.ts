import type { Translated } from '#platform/i18n/language.ts'
import { readNumber } from '#platform/telephone/read-number.ts'
import { daysFrom, isTaughtWeekday, teachingDays } from './calendar.ts'
import type { EditionDocument } from './edition-schema.ts'
import { type FileProblem, placeOf } from './file-problem.ts'
import { repeatedKeys } from './repeated-keys.ts'

/** What an edition file says in one place and denies in another. */
export function editionContradictions(edition: EditionDocument): FileProblem[] {
  return [
    ...datesUpsideDown(edition),
    ...tooLong(edition),
    ...slotsUpsideDown(edition),
    ...uselessExceptions(edition),
    ...nothingTaught(edition),
    ...unknownZones(edition),
    ...numbersNobodyAnswers(edition),
    ...repeatedKeys(['sites'], edition.sites),
  ]
}

function datesUpsideDown({ firstDay, lastDay, campaign }: EditionDocument): FileProblem[] {
  const { opensAt, closesAt, lateEntriesUntil, answersBy, waitingListEndsOn } = campaign
  return [
    ...inOrder(['lastDay'], firstDay, lastDay),
    ...inOrder(['campaign', 'closesAt'], opensAt, closesAt),
    ...inOrder(['campaign', 'lateEntriesUntil'], closesAt, lateEntriesUntil ?? closesAt),
    ...inOrder(['campaign', 'answersBy'], closesAt.slice(0, 10), answersBy),
    ...inOrder(['campaign', 'waitingListEndsOn'], answersBy, waitingListEndsOn),
    ...inOrder(['firstDay'], answersBy, firstDay),
    ...inOrder(['lastDay'], waitingListEndsOn, lastDay),
  ]
}

function inOrder(laterPlace: PropertyKey[], earlier: string, later: string): FileProblem[] {
  if (earlier <= later) return []
  return problem(laterPlace, {
    fr: `${later} vient avant ${earlier}.`,
    en: `${later} comes before ${earlier}.`,
  })
}

/** Two years hold the longest round of a school. A slip in a year is more often what made it longer. */
const mostDays = 731

function tooLong({ firstDay, lastDay, campaign }: EditionDocument): FileProblem[] {
  return [
    ...notFurther(['lastDay'], firstDay, lastDay),
    ...notFurther(['campaign', 'opensAt'], campaign.opensAt.slice(0, 10), firstDay),
  ]
}

function notFurther(place: PropertyKey[], earlier: string, later: string): FileProblem[] {
  if (daysFrom(earlier, later) <= mostDays) return []
  return problem(place, {
    fr: `Il y a plus de deux ans entre le ${earlier} et le ${later}.`,
    en: `There are more than two years between ${earlier} and ${later}.`,
  })
}

function slotsUpsideDown({ sessions }: EditionDocument): FileProblem[] {
  return sessions.slots.flatMap(({ starts, ends }, index) => {
    const before = sessions.slots[index - 1]
    if (ends <= starts) {
      return problem(['sessions', 'slots', index, 'ends'], {
        fr: `La séance finit à ${ends} et commence à ${starts}.`,
        en: `The session ends at ${ends} and starts at ${starts}.`,
      })
    }
    if (before && starts < before.ends) {
      return problem(['sessions', 'slots', index, 'starts'], {
        fr: `La séance commence à ${starts}, avant la fin de la précédente (${before.ends}).`,
        en: `The session starts at ${starts}, before the end of the one above (${before.ends}).`,
      })
    }
    return []
  })
}

function uselessExceptions({ sessions, firstDay, lastDay }: EditionDocument): FileProblem[] {
  return sessions.exceptions.flatMap(({ on }, index) =>
    on >= firstDay && on <= lastDay && isTaughtWeekday(sessions, on)
      ? []
      : problem(['sessions', 'exceptions', index, 'on'], {
          fr: `Rien n’est prévu le ${on}\u00a0: ce n’est pas une exception.`,
          en: `Nothing is planned on ${on}: this is no exception.`,
        }),
  )
}

function nothingTaught(edition: EditionDocument): FileProblem[] {
  const judged = edition.firstDay > edition.lastDay || tooLong(edition).length > 0
  if (judged || teachingDays(edition).length > 0) return []
  return problem(['sessions'], {
    fr: 'Il n’y a aucun jour de séance entre ces dates.',
    en: 'There is no day of session between these dates.',
  })
}

function unknownZones(edition: EditionDocument): FileProblem[] {
  const zones = [
    { steps: ['timeZone'], zone: edition.timeZone },
    ...edition.sites.map(({ timeZone }, index) => ({ steps: ['sites', index, 'timeZone'], zone: timeZone })),
  ]
  return zones.flatMap(({ steps, zone }) =>
    isZone(zone)
      ? []
      : problem(steps, { fr: `Aucun fuseau ne s’appelle ${zone}.`, en: `No time zone is called ${zone}.` }),
  )
}

/** It is printed on every page of a girl and her parents: a figure too few, and nobody is reached. */
function numbersNobodyAnswers({ sites }: EditionDocument): FileProblem[] {
  return sites.flatMap(({ personToCall: { phone } }, index) =>
    readNumber(phone) !== undefined
      ? []
      : problem(['sites', index, 'personToCall', 'phone'], {
          fr: `Aucun téléphone n’a le numéro ${phone}\u00a0: comptez ses chiffres.`,
          en: `No telephone has the number ${phone}: count its figures.`,
        }),
  )
}

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

function problem(steps: PropertyKey[], message: Translated): FileProblem[] {
  return [{ place: placeOf(steps), message }]
}
