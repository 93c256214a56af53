import { longDay } from '#platform/i18n/format.ts'
import type { Translated } from '#platform/i18n/language.ts'
import { type Address, type Common, safeName, type Template } from './letter.ts'

type Sheet = Common & {
  programme: Translated
  /** The day of the next session, `YYYY-MM-DD`. */
  before: string
  link: string
}

export type SheetReminder = Sheet & { address: Address }
export type GuardianSheetReminder = Sheet & { child: string }

/** To a girl for whom nobody signs any more: her emergency sheet is empty. */
export const sheetReminder: Template<SheetReminder> = {
  reader: 'participant',
  fr: ({ address, programme, before, link }) => {
    const tu = address === 'tu'
    const fill = `${tu ? 'remplis ta' : 'remplissez votre'} fiche d’urgence avant le ${longDay(before, 'fr')}.`
    return {
      subject: `${tu ? 'Ta' : 'Votre'} fiche d’urgence est vide`,
      paragraphs: [
        `${programme.fr}\u00a0: ${fill}`,
        `S’il ${tu ? 't’' : 'vous '}arrive quelque chose, l’équipe y lit qui appeler.`,
      ],
      link: { label: tu ? 'Je remplis ma fiche' : 'Remplir ma fiche', href: link },
      short: `${fill} Elle dit qui appeler.`,
    }
  },
  en: ({ programme, before, link }) => ({
    subject: 'Your emergency sheet is empty',
    paragraphs: [
      `${programme.en}: fill in your emergency sheet before ${longDay(before, 'en')}.`,
      'If something happens to you, the team reads there whom to call.',
    ],
    link: { label: 'Fill in my sheet', href: link },
    short: `fill in your emergency sheet before ${longDay(before, 'en')}. It says whom to call.`,
  }),
}

/** To each guardian of a minor whose sheet is empty. */
export const guardianSheetReminder: Template<GuardianSheetReminder> = {
  reader: 'guardian',
  fr: ({ child, programme, before, link }) => ({
    subject: `La fiche d’urgence est vide\u00a0: ${safeName(child)}`,
    paragraphs: [
      `${programme.fr}\u00a0: remplissez la fiche d’urgence de votre enfant, ${safeName(child)}, avant le ${longDay(before, 'fr')}.`,
      'S’il lui arrive quelque chose, l’équipe y lit qui appeler, et qui peut venir la chercher.',
    ],
    link: { label: 'Remplir sa fiche d’urgence', href: link },
    short: `${safeName(child)}\u00a0: remplissez sa fiche d’urgence avant le ${longDay(before, 'fr')}. Elle dit qui appeler.`,
  }),
  en: ({ child, programme, before, link }) => ({
    subject: `The emergency sheet is empty: ${safeName(child)}`,
    paragraphs: [
      `${programme.en}: fill in the emergency sheet of your child, ${safeName(child)}, before ${longDay(before, 'en')}.`,
      'If something happens to her, the team reads there whom to call, and who may fetch her.',
    ],
    link: { label: 'Fill in her emergency sheet', href: link },
    short: `${safeName(child)}: fill in her emergency sheet before ${longDay(before, 'en')}. It says whom to call.`,
  }),
}
