import type { Translated } from '#platform/i18n/language.ts'
import { type Address, type Common, safeName, type Template } from './letter.ts'

export type LinkRenewed = Common & {
  address: Address
  programme: Translated
  /** Opens her file; all earlier ones are dead. */
  link: string
}

export type GuardianLinkRenewed = Common & {
  child: string
  programme: Translated
  /** Opens the guardian's own screens; all earlier ones are dead. */
  link: string
}

export const linkRenewed: Template<LinkRenewed> = {
  reader: 'participant',
  fr: ({ address, programme, link }) => {
    const tu = address === 'tu'
    return {
      subject: tu ? 'Ton nouveau lien' : 'Votre nouveau lien',
      paragraphs: [
        tu
          ? `Voici le nouveau lien de ton dossier pour ${programme.fr}.`
          : `Voici le nouveau lien de votre dossier pour ${programme.fr}.`,
        'Les anciens liens ne marchent plus.',
      ],
      link: { label: 'Je retrouve mon dossier', href: link },
      after: [tu ? 'Garde ce lien pour toi.' : 'Gardez ce lien pour vous.'],
      short: tu
        ? 'ton nouveau lien, les anciens sont fermés\u00a0:'
        : 'votre nouveau lien, les anciens sont fermés\u00a0:',
    }
  },
  en: ({ programme, link }) => ({
    subject: 'Your new link',
    paragraphs: [`This is the new link to your file for ${programme.en}.`, 'The old links no longer work.'],
    link: { label: 'Open my file', href: link },
    after: ['Keep this link to yourself.'],
    short: 'your new link, the old ones are closed:',
  }),
}

export const guardianLinkRenewed: Template<GuardianLinkRenewed> = {
  reader: 'guardian',
  fr: ({ child, programme, link }) => ({
    subject: `Votre nouveau lien pour ${safeName(child)}`,
    paragraphs: [
      `Voici votre nouveau lien pour ${safeName(child)} et ${programme.fr}.`,
      'Les anciens liens ne marchent plus. Vos réponses sont gardées.',
    ],
    link: { label: 'J’ouvre ma page', href: link },
    after: ['Ce lien est personnel.'],
    short: `votre nouveau lien pour ${safeName(child)}, les anciens sont fermés\u00a0:`,
  }),
  en: ({ child, programme, link }) => ({
    subject: `Your new link for ${safeName(child)}`,
    paragraphs: [
      `This is your new link for ${safeName(child)} and ${programme.en}.`,
      'The old links no longer work. Your answers are kept.',
    ],
    link: { label: 'Open my page', href: link },
    after: ['This link is personal.'],
    short: `your new link for ${safeName(child)}, the old ones are closed:`,
  }),
}
