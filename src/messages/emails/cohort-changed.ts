import { longDay } from '#platform/i18n/format.ts'
import type { Translated } from '#platform/i18n/language.ts'
import { type Address, type Common, safeName, type Template } from './letter.ts'
import type { PersonToCall } from './slot.ts'

type Change = Common & {
  programme: Translated
  /** Where it meets: name, street and commune. */
  place: Translated
  /** The first day on which she is expected there, `YYYY-MM-DD`. */
  expectedOn: string
  /** The adult of that site whom families call. */
  call: PersonToCall
  link: string
}

export type CohortChanged = Change & { address: Address }
export type GuardianCohortChanged = Change & { child: string }

/** To a girl whom the team transferred: where she comes from now on, and whom she calls. */
export const cohortChanged: Template<CohortChanged> = {
  reader: 'participant',
  fr: ({ address, programme, place, expectedOn, call, link }) => {
    const tu = address === 'tu'
    const day = longDay(expectedOn, 'fr')
    return {
      subject: tu ? 'Tu changes de groupe' : 'Vous changez de groupe',
      paragraphs: [
        `${programme.fr}\u00a0: à partir du ${day}, ${tu ? 'tu viens' : 'vous venez'} dans un autre groupe.`,
        `C’est ici\u00a0: ${place.fr}.`,
        tu
          ? 'Ta place reste à toi. Tes heures et tes papiers te suivent.'
          : 'Votre place reste à vous. Vos heures et vos papiers vous suivent.',
        `Une question\u00a0? ${tu ? 'Appelle' : 'Appelez'} ${call.name} au ${call.phone}.`,
      ],
      link: { label: 'Je vois mes séances', href: link },
      short: `${tu ? 'tu changes' : 'vous changez'} de groupe le ${day}. C’est ici\u00a0: ${place.fr}.`,
    }
  },
  en: ({ programme, place, expectedOn, call, link }) => {
    const day = longDay(expectedOn, 'en')
    return {
      subject: 'You are moving to another group',
      paragraphs: [
        `${programme.en}: from ${day} on, you come to another group.`,
        `It is here: ${place.en}.`,
        'Your place stays yours. Your hours and your papers come with you.',
        `A question? Call ${call.name} on ${call.phone}.`,
      ],
      link: { label: 'See my sessions', href: link },
      short: `you move to another group on ${day}. It is here: ${place.en}.`,
    }
  },
}

/** The same to each guardian of a minor. */
export const guardianCohortChanged: Template<GuardianCohortChanged> = {
  reader: 'guardian',
  fr: ({ child, programme, place, expectedOn, call, link }) => {
    const day = longDay(expectedOn, 'fr')
    return {
      subject: `${safeName(child)} change de groupe`,
      paragraphs: [
        `${programme.fr}\u00a0: à partir du ${day}, ${safeName(child)} vient dans un autre groupe.`,
        `C’est ici\u00a0: ${place.fr}.`,
        'Sa place, ses heures et ses papiers la suivent.',
        `Une question\u00a0? Appelez ${call.name} au ${call.phone}.`,
      ],
      link: { label: 'Voir ses séances', href: link },
      short: `${safeName(child)} change de groupe le ${day}. C’est ici\u00a0: ${place.fr}.`,
    }
  },
  en: ({ child, programme, place, expectedOn, call, link }) => {
    const day = longDay(expectedOn, 'en')
    return {
      subject: `${safeName(child)} is moving to another group`,
      paragraphs: [
        `${programme.en}: from ${day} on, ${safeName(child)} comes to another group.`,
        `It is here: ${place.en}.`,
        'Her place, her hours and her papers come with her.',
        `A question? Call ${call.name} on ${call.phone}.`,
      ],
      link: { label: 'See her sessions', href: link },
      short: `${safeName(child)} moves to another group on ${day}. It is here: ${place.en}.`,
    }
  },
}
