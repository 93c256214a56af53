import type { Translated } from '#platform/i18n/language.ts'
import type { Address, Common, Template } from './letter.ts'
import type { PersonToCall } from './slot.ts'

export type GuardianAnswered = Common & {
  address: Address
  programme: Translated
  answer: 'yes' | 'no'
  /** May she take part, by the answers of all who answer for her? One no wins over this guardian's yes. */
  isAllowed: boolean
  /** A no has freed the place that was hers; a yes that comes after has not brought it back. */
  placeIsGone: boolean
  /** Could she apply next time? Else it is not promised. */
  nextTime: boolean
  /** The adult of her site with whom she can talk about it. */
  call: PersonToCall
  link: string
}

/** To her: a guardian answered. A no is nobody's fault, and comes with an adult to talk to; nobody says why it was said. */
export const guardianAnswered: Template<GuardianAnswered> = {
  reader: 'participant',
  fr: ({ address, programme, answer, isAllowed, placeIsGone, nextTime, call, link }) => {
    const tu = address === 'tu'
    const isDone = isAllowed && !placeIsGone
    const talk = tu
      ? `${call.name}, de l’équipe, peut en parler avec toi. Appelle le ${call.phone}.`
      : `${call.name}, de l’équipe, peut en parler avec vous. Appelez le ${call.phone}.`
    return {
      subject: isAllowed ? 'Un parent a donné son accord' : 'Un parent a répondu',
      paragraphs: [
        isAllowed
          ? `Un parent a donné son accord pour ${programme.fr}.`
          : answer === 'no'
            ? `Un parent a répondu non pour ${programme.fr}.`
            : `Un parent est d’accord pour ${programme.fr}. Un autre a répondu non\u00a0: pour l’instant, la réponse est non.`,
        ...(placeIsGone ? [tu ? 'Ta place n’est plus gardée.' : 'Votre place n’est plus gardée.'] : []),
        ...(isAllowed ? [] : [tu ? 'Ce n’est pas ta faute.' : 'Ce n’est pas votre faute.']),
        isDone ? (tu ? 'Tu n’as rien à faire.' : 'Vous n’avez rien à faire.') : talk,
        ...(placeIsGone && nextTime
          ? [
              tu
                ? 'La porte reste ouverte\u00a0: tu peux candidater une prochaine fois.'
                : 'La porte reste ouverte\u00a0: vous pouvez candidater une prochaine fois.',
            ]
          : []),
      ],
      link: { label: 'Je retrouve mon dossier', href: link },
      short: [
        'un parent a répondu.',
        ...(isDone ? [] : [`Pour en parler\u00a0: ${call.name}, ${call.phone}.`]),
        tu ? 'Ton dossier\u00a0:' : 'Votre dossier\u00a0:',
      ].join(' '),
    }
  },
  en: ({ programme, answer, isAllowed, placeIsGone, nextTime, call, link }) => {
    const isDone = isAllowed && !placeIsGone
    return {
      subject: isAllowed ? 'A parent has agreed' : 'A parent has answered',
      paragraphs: [
        isAllowed
          ? `A parent has agreed to ${programme.en}.`
          : answer === 'no'
            ? `A parent said no to ${programme.en}.`
            : `A parent agrees to ${programme.en}. Another one said no: for now, the answer is no.`,
        ...(placeIsGone ? ['Your place is no longer kept.'] : []),
        ...(isAllowed ? [] : ['It is not your fault.']),
        isDone
          ? 'You have nothing to do.'
          : `${call.name}, from the team, can talk it over with you. Call ${call.phone}.`,
        ...(placeIsGone && nextTime ? ['The door stays open: you can apply another time.'] : []),
      ],
      link: { label: 'Open my file', href: link },
      short: [
        'a parent has answered.',
        ...(isDone ? [] : [`To talk it over: ${call.name}, ${call.phone}.`]),
        'Your file:',
      ].join(' '),
    }
  },
}
