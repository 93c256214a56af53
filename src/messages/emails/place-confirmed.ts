import { longDay } from '#platform/i18n/format.ts'
import type { Translated } from '#platform/i18n/language.ts'
import type { Address, Common, Template } from './letter.ts'

export type PlaceConfirmed = Common & {
  address: Address
  programme: Translated
  site: string
  /** `YYYY-MM-DD`. */
  firstDay: string
  /** On which days and at which hours: "5–30 juillet 2027, du lundi au vendredi, de 9 h 30 à 16 h". */
  when: Translated
  link: string
}

export const placeConfirmed: Template<PlaceConfirmed> = {
  reader: 'participant',
  fr: ({ address, programme, site, firstDay, when, link }) => {
    const tu = address === 'tu'
    const day = longDay(firstDay, 'fr')
    return {
      subject: tu ? 'Ta place est confirmée' : 'Votre place est confirmée',
      paragraphs: [
        `${programme.fr}, ${site}\u00a0: ${tu ? 'ta place est confirmée' : 'votre place est confirmée'}.`,
        `Premier jour\u00a0: ${day}.`,
        `Quand\u00a0: ${when.fr}.`,
        tu
          ? 'Tu ne peux plus venir\u00a0? Préviens-nous vite\u00a0: une autre attend peut-être.'
          : 'Vous ne pouvez plus venir\u00a0? Prévenez-nous vite\u00a0: une autre attend peut-être.',
      ],
      link: { label: 'Je retrouve mon dossier', href: link },
      short: tu
        ? `ta place est confirmée. Premier jour\u00a0: ${day}.`
        : `votre place est confirmée. Premier jour\u00a0: ${day}.`,
    }
  },
  en: ({ programme, site, firstDay, when, link }) => {
    const day = longDay(firstDay, 'en')
    return {
      subject: 'Your place is confirmed',
      paragraphs: [
        `${programme.en}, ${site}: your place is confirmed.`,
        `First day: ${day}.`,
        `When: ${when.en}.`,
        'Can you no longer come? Tell us soon: somebody else may be waiting.',
      ],
      link: { label: 'Open my file', href: link },
      short: `your place is confirmed. First day: ${day}.`,
    }
  },
}
