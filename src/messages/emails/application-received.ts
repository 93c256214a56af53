import type { Translated } from '#platform/i18n/language.ts'
import type { Address, Common, Template } from './letter.ts'

export type ApplicationReceived = Common & {
  address: Address
  programme: Translated
  /** Opens her file. */
  link: string
}

export const applicationReceived: Template<ApplicationReceived> = {
  reader: 'participant',
  fr: ({ address, programme, link }) => {
    const tu = address === 'tu'
    return {
      subject: tu ? 'Ta candidature est bien arrivée' : 'Votre candidature est bien arrivée',
      paragraphs: [
        tu ? `Tu candidates à ${programme.fr}.` : `Vous candidatez à ${programme.fr}.`,
        tu
          ? 'Des personnes lisent ta candidature sans voir ton nom. Tu auras une réponse.'
          : 'Des personnes lisent votre candidature sans voir votre nom. Vous aurez une réponse.',
      ],
      link: { label: 'Je retrouve mon dossier', href: link },
      after: [
        tu
          ? 'Ce lien ouvre ton dossier. Garde-le pour toi.'
          : 'Ce lien ouvre votre dossier. Gardez-le pour vous.',
      ],
      short: tu
        ? 'ta candidature est bien arrivée. Ton dossier\u00a0:'
        : 'votre candidature est bien arrivée. Votre dossier\u00a0:',
    }
  },
  en: ({ programme, link }) => ({
    subject: 'Your application has arrived',
    paragraphs: [
      `You are applying to ${programme.en}.`,
      'People read your application without seeing your name. You will get an answer.',
    ],
    link: { label: 'Open my file', href: link },
    after: ['This link opens your file. Keep it to yourself.'],
    short: 'your application has arrived. Your file:',
  }),
}
