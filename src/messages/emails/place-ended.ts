import { ofName } from '#platform/i18n/elision.ts'
import type { Translated } from '#platform/i18n/language.ts'
import { type Address, type Common, safeName, type Template } from './letter.ts'
import type { PersonToCall } from './slot.ts'

type Ended = Common & {
  programme: Translated
  /** The day of the first session, on which she would have been expected, `YYYY-MM-DD`; null where none is known. */
  expectedOn: string | null
  /** The adult of her site whom families call. */
  call: PersonToCall
  link: string
}

export type PlaceEnded = Ended & { address: Address }
export type GuardianPlaceEnded = Ended & { child: string }

/** To a girl whose place the team has ended before she ever came. Never why: somebody says that to her. */
export const placeEnded: Template<PlaceEnded> = {
  reader: 'participant',
  fr: ({ address, programme, call, link }) => {
    const tu = address === 'tu'
    const ended = tu ? 'ta place n’est plus gardée' : 'votre place n’est plus gardée'
    return {
      subject: tu ? 'Ta place n’est plus gardée' : 'Votre place n’est plus gardée',
      paragraphs: [
        `${programme.fr}\u00a0: ${ended}. L’équipe en a décidé ainsi.`,
        tu ? 'Personne ne t’attend à la première séance.' : 'Personne ne vous attend à la première séance.',
        tu
          ? `${call.name}, de l’équipe, peut en parler avec toi. Appelle le ${call.phone}.`
          : `${call.name}, de l’équipe, peut en parler avec vous. Appelez le ${call.phone}.`,
      ],
      link: { label: 'Je retrouve mon dossier', href: link },
      short: `${ended}. Pour en parler\u00a0: ${call.name}, ${call.phone}.`,
    }
  },
  en: ({ programme, call, link }) => ({
    subject: 'Your place is no longer kept',
    paragraphs: [
      `${programme.en}: your place is no longer kept. The team has decided so.`,
      'Nobody expects you at the first session.',
      `${call.name}, from the team, can talk it over with you. Call ${call.phone}.`,
    ],
    link: { label: 'Open my file', href: link },
    short: `your place is no longer kept. To talk it over: ${call.name}, ${call.phone}.`,
  }),
}

/** The same to each guardian of a minor. */
export const guardianPlaceEnded: Template<GuardianPlaceEnded> = {
  reader: 'guardian',
  fr: ({ child, programme, call, link }) => {
    const name = safeName(child)
    return {
      subject: `La place ${ofName(name)} n’est plus gardée`,
      paragraphs: [
        `${programme.fr}\u00a0: la place ${ofName(name)} n’est plus gardée. L’équipe en a décidé ainsi.`,
        'Personne ne l’attend à la première séance.',
        `Une question, une erreur\u00a0? Appelez ${call.name} au ${call.phone}.`,
      ],
      link: { label: 'Voir sa page', href: link },
      short: `la place ${ofName(name)} n’est plus gardée, personne ne l’attend. Une question\u00a0: ${call.phone}.`,
    }
  },
  en: ({ child, programme, call, link }) => {
    const name = safeName(child)
    return {
      subject: `${name}’s place is no longer kept`,
      paragraphs: [
        `${programme.en}: ${name}’s place is no longer kept. The team has decided so.`,
        'Nobody expects her at the first session.',
        `A question, a mistake? Call ${call.name} on ${call.phone}.`,
      ],
      link: { label: 'See her page', href: link },
      short: `${name}’s place is no longer kept, nobody expects her. A question: ${call.phone}.`,
    }
  },
}
