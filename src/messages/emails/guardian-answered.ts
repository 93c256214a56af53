import type { Translated } from '#platform/i18n/language.ts'
import type { Address, Common, Template } from './letter.ts'

export type GuardianAnswered = Common & {
  address: Address
  programme: Translated
  answer: 'yes' | 'no'
  link: string
}

export const guardianAnswered: Template<GuardianAnswered> = {
  reader: 'participant',
  fr: ({ address, programme, answer, link }) => {
    const tu = address === 'tu'
    const yes = answer === 'yes'
    const nothingToDo = tu ? 'Tu n’as rien à faire.' : 'Vous n’avez rien à faire.'
    const talk = tu
      ? 'Ce n’est pas ta faute. La coordinatrice peut en parler avec toi.'
      : 'Ce n’est pas votre faute. La coordinatrice peut en parler avec vous.'
    return {
      subject: yes ? 'Un parent a donné son accord' : 'Un parent a répondu',
      paragraphs: [
        yes
          ? `Un parent a donné son accord pour ${programme.fr}.`
          : `Un parent a répondu non pour ${programme.fr}.`,
        yes ? nothingToDo : talk,
      ],
      link: { label: 'Je retrouve mon dossier', href: link },
      short: tu ? 'un parent a répondu. Ton dossier\u00a0:' : 'un parent a répondu. Votre dossier\u00a0:',
    }
  },
  en: ({ programme, answer, link }) => {
    const yes = answer === 'yes'
    return {
      subject: yes ? 'A parent has agreed' : 'A parent has answered',
      paragraphs: [
        yes ? `A parent has agreed to ${programme.en}.` : `A parent said no to ${programme.en}.`,
        yes ? 'You have nothing to do.' : 'It is not your fault. The coordinator can talk it over with you.',
      ],
      link: { label: 'Open my file', href: link },
      short: 'a parent has answered. Your file:',
    }
  },
}
