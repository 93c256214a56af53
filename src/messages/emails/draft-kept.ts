import type { Translated } from '#platform/i18n/language.ts'
import type { Address, Common, Template } from './letter.ts'

export type DraftKept = Common & {
  address: Address
  programme: Translated
  /** Opens her draft where she left it. */
  link: string
}

/** Sent once, as soon as she has said how to reach her: she may stop and come back. */
export const draftKept: Template<DraftKept> = {
  reader: 'participant',
  fr: ({ address, programme, link }) => {
    const tu = address === 'tu'
    return {
      subject: tu ? 'Ta candidature est gardée' : 'Votre candidature est gardée',
      paragraphs: [
        tu
          ? `Tu as commencé une candidature à ${programme.fr}. Elle n’est pas encore envoyée.`
          : `Vous avez commencé une candidature à ${programme.fr}. Elle n’est pas encore envoyée.`,
        tu
          ? 'Tu peux t’arrêter et reprendre quand tu veux.'
          : 'Vous pouvez vous arrêter et reprendre quand vous voulez.',
      ],
      link: { label: 'Je reprends ma candidature', href: link },
      after: [tu ? 'Garde ce lien pour toi.' : 'Gardez ce lien pour vous.'],
      short: tu
        ? 'ta candidature est gardée, pas encore envoyée. Pour reprendre\u00a0:'
        : 'votre candidature est gardée, pas encore envoyée. Pour reprendre\u00a0:',
    }
  },
  en: ({ programme, link }) => ({
    subject: 'Your application is kept',
    paragraphs: [
      `You have begun an application for ${programme.en}. It has not been sent yet.`,
      'You can stop and come back whenever you like.',
    ],
    link: { label: 'Go on with my application', href: link },
    after: ['Keep this link to yourself.'],
    short: 'your application is kept, not sent yet. To go on:',
  }),
}
