import { longDay } from '#platform/i18n/format.ts'
import type { Translated } from '#platform/i18n/language.ts'
import type { Address, Common, Template } from './letter.ts'

export type Waiting = Common & {
  address: Address
  programme: Translated
  /** The last day on which a freed place can still be offered, `YYYY-MM-DD`. */
  until: string
  link: string
}

/**
 * She is on the waiting list: until when, and that a place may never be free. Nothing about ranks; nor that all places are taken,
 * since the board may let her wait while one is free.
 */
export const waiting: Template<Waiting> = {
  reader: 'participant',
  fr: ({ address, programme, until, link }) => {
    const tu = address === 'tu'
    const day = longDay(until, 'fr')
    return {
      subject: tu ? 'Tu es sur la liste d’attente' : 'Vous êtes sur la liste d’attente',
      paragraphs: [
        tu
          ? `Pour l’instant, nous ne pouvons pas te proposer de place à ${programme.fr}.`
          : `Pour l’instant, nous ne pouvons pas vous proposer de place à ${programme.fr}.`,
        tu
          ? `Si une place se libère d’ici le ${day}, nous te l’écrivons aussitôt.`
          : `Si une place se libère d’ici le ${day}, nous vous l’écrivons aussitôt.`,
        'Il se peut qu’aucune place ne se libère.',
        tu
          ? 'Tu n’as rien à faire. Tu peux aussi choisir autre chose et nous le dire.'
          : 'Vous n’avez rien à faire. Vous pouvez aussi choisir autre chose et nous le dire.',
      ],
      link: { label: 'Je retrouve mon dossier', href: link },
      short: tu
        ? `tu es sur la liste d’attente jusqu’au ${day}. Ton dossier\u00a0:`
        : `vous êtes sur la liste d’attente jusqu’au ${day}. Votre dossier\u00a0:`,
    }
  },
  en: ({ programme, until, link }) => {
    const day = longDay(until, 'en')
    return {
      subject: 'You are on the waiting list',
      paragraphs: [
        `For now, we cannot offer you a place in ${programme.en}.`,
        `If a place becomes free by ${day}, we will write to you at once.`,
        'Perhaps none will.',
        'You have nothing to do. You can also choose something else: just tell us.',
      ],
      link: { label: 'Open my file', href: link },
      short: `you are on the waiting list until ${day}. Your file:`,
    }
  },
}
