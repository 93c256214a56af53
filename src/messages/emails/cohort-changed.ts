import { listOf, longDay, weekDay } from '#platform/i18n/format.ts'
import type { Language, Translated } from '#platform/i18n/language.ts'
import { type Address, type Common, safeName, type Template } from './letter.ts'
import { type Hours, hoursIn, type PersonToCall } from './slot.ts'

type Change = Common & {
  programme: Translated
  /** Where it meets: name, street and commune. */
  place: Translated
  /** The day of the first session there to which she comes, `YYYY-MM-DD`, its hours and its room, which may be empty. */
  expectedOn: string
  hours: readonly Hours[]
  room: string
  /** The day of the next session of the group that she leaves, which waits for her no more; null when it has none. */
  wasExpectedOn: string | null
  /** The adult of that site whom families call. */
  call: PersonToCall
  link: string
}

export type CohortChanged = Change & { address: Address }
export type GuardianCohortChanged = Change & { child: string }

/** To a girl whom the team transferred: when and where she comes from now on, and whom she calls. */
export const cohortChanged: Template<CohortChanged> = {
  reader: 'participant',
  fr: ({ address, programme, place, call, link, ...values }) => {
    const tu = address === 'tu'
    const changes = `${tu ? 'tu changes' : 'vous changez'} de groupe`
    const first = `${tu ? 'Ta' : 'Votre'} première séance\u00a0:`
    const old =
      values.wasExpectedOn === null
        ? []
        : [`${tu ? 'Ton' : 'Votre'} ancien groupe ne ${tu ? 't’' : 'vous '}attend plus.`]
    return {
      subject: tu ? 'Tu changes de groupe' : 'Vous changez de groupe',
      paragraphs: [
        `${programme.fr}\u00a0: ${changes}.`,
        `${first} ${sessionIn('fr', values)}.`,
        ...whereIn('fr', place, values),
        ...old,
        tu
          ? 'Ta place reste à toi. Tes heures et tes papiers te suivent.'
          : 'Votre place reste à vous. Vos heures et vos papiers vous suivent.',
        `Une question\u00a0? ${tu ? 'Appelle' : 'Appelez'} ${call.name} au ${call.phone}.`,
      ],
      link: { label: 'Je vois mes séances', href: link },
      short: [
        `${changes}.`,
        `${first} ${shortSessionIn('fr', values)}.`,
        `Lieu\u00a0: ${place.fr}.`,
        ...old,
      ].join(' '),
    }
  },
  en: ({ programme, place, call, link, ...values }) => {
    const old = values.wasExpectedOn === null ? [] : ['Your old group does not expect you any more.']
    return {
      subject: 'You are moving to another group',
      paragraphs: [
        `${programme.en}: you are moving to another group.`,
        `Your first session: ${sessionIn('en', values)}.`,
        ...whereIn('en', place, values),
        ...old,
        'Your place stays yours. Your hours and your papers come with you.',
        `A question? Call ${call.name} on ${call.phone}.`,
      ],
      link: { label: 'See my sessions', href: link },
      short: [
        'you move to another group.',
        `Your first session: ${shortSessionIn('en', values)}.`,
        `Place: ${place.en}.`,
        ...old,
      ].join(' '),
    }
  },
}

/** The same to each guardian of a minor. */
export const guardianCohortChanged: Template<GuardianCohortChanged> = {
  reader: 'guardian',
  fr: ({ child, programme, place, call, link, ...values }) => {
    const old = values.wasExpectedOn === null ? [] : ['Son ancien groupe ne l’attend plus.']
    return {
      subject: `${safeName(child)} change de groupe`,
      paragraphs: [
        `${programme.fr}\u00a0: ${safeName(child)} change de groupe.`,
        `Sa première séance\u00a0: ${sessionIn('fr', values)}.`,
        ...whereIn('fr', place, values),
        ...old,
        'Sa place, ses heures et ses papiers la suivent.',
        `Une question\u00a0? Appelez ${call.name} au ${call.phone}.`,
      ],
      link: { label: 'Voir ses séances', href: link },
      short: [
        `${safeName(child)} change de groupe.`,
        `Sa première séance\u00a0: ${shortSessionIn('fr', values)}.`,
        `Lieu\u00a0: ${place.fr}.`,
        ...old,
      ].join(' '),
    }
  },
  en: ({ child, programme, place, call, link, ...values }) => {
    const old = values.wasExpectedOn === null ? [] : ['Her old group does not expect her any more.']
    return {
      subject: `${safeName(child)} is moving to another group`,
      paragraphs: [
        `${programme.en}: ${safeName(child)} is moving to another group.`,
        `Her first session: ${sessionIn('en', values)}.`,
        ...whereIn('en', place, values),
        ...old,
        'Her place, her hours and her papers come with her.',
        `A question? Call ${call.name} on ${call.phone}.`,
      ],
      link: { label: 'See her sessions', href: link },
      short: [
        `${safeName(child)} moves to another group.`,
        `Her first session: ${shortSessionIn('en', values)}.`,
        `Place: ${place.en}.`,
        ...old,
      ].join(' '),
    }
  },
}

type FirstSession = Pick<Change, 'expectedOn' | 'hours' | 'room'>

/** "lundi 5 juillet 2027, de 9 h 30 à 12 h 30 et de 13 h 30 à 16 h 30". */
function sessionIn(language: Language, { expectedOn, hours }: FirstSession): string {
  return `${longDay(expectedOn, language)}, ${listOf(
    hours.map((slot) => hoursIn(slot, language)),
    language,
  )}`
}

/** The same for a text message: without the year, which its reader knows. */
function shortSessionIn(language: Language, { expectedOn, hours }: FirstSession): string {
  return `${weekDay(expectedOn, language)}, ${listOf(
    hours.map((slot) => hoursIn(slot, language)),
    language,
  )}`
}

function whereIn(language: Language, place: Translated, { room }: FirstSession): string[] {
  const [here, roomIs] = language === 'fr' ? ['C’est ici\u00a0:', 'Salle\u00a0:'] : ['It is here:', 'Room:']
  return [`${here} ${place[language]}.`, ...(room === '' ? [] : [`${roomIs} ${room}.`])]
}
