import { ofName } from '#platform/i18n/elision.ts'
import { longDay } from '#platform/i18n/format.ts'
import type { Translated } from '#platform/i18n/language.ts'
import { type Common, safeName, type Template } from './letter.ts'
import type { PersonToCall } from './slot.ts'

export type GuardianPlaceConfirmed = Common & {
  child: string
  programme: Translated
  site: string
  /** `YYYY-MM-DD`. */
  firstDay: string
  /** On which days and at which hours: "5–30 juillet 2027, du lundi au vendredi, de 9 h 30 à 16 h". */
  when: Translated
  /** Does the programme ask for an emergency sheet? */
  sheet: boolean
  /** The adult of her site whom families call. */
  call: PersonToCall
  /** Opens the guardian's own page, with the emergency sheet and the papers. */
  link: string
}

/** To each guardian of a minor who has taken the place offered to her: it is hers, and what is left for a guardian to do. */
export const guardianPlaceConfirmed: Template<GuardianPlaceConfirmed> = {
  reader: 'guardian',
  fr: ({ child, programme, site, firstDay, when, sheet, call, link }) => {
    const day = longDay(firstDay, 'fr')
    const hers = `la place ${ofName(safeName(child))} est confirmée`
    return {
      subject: `La place ${ofName(safeName(child))} est confirmée`,
      paragraphs: [
        `${programme.fr}, ${site}\u00a0: ${hers}.`,
        `Premier jour\u00a0: ${day}.`,
        `Quand\u00a0: ${when.fr}.`,
        sheet
          ? 'Il vous reste à remplir sa fiche d’urgence et à voir ses papiers. Le lien dit comment faire.'
          : 'Il vous reste à voir ses papiers. Le lien dit comment faire.',
        `Une question\u00a0? Appelez ${call.name} au ${call.phone}.`,
      ],
      link: { label: 'Voir ce qu’il reste à faire', href: link },
      short: `${hers}. Premier jour\u00a0: ${day}. ${sheet ? 'Sa fiche d’urgence et ses papiers' : 'Ses papiers'}\u00a0:`,
    }
  },
  en: ({ child, programme, site, firstDay, when, sheet, call, link }) => {
    const day = longDay(firstDay, 'en')
    return {
      subject: `${safeName(child)}’s place is confirmed`,
      paragraphs: [
        `${programme.en}, ${site}: ${safeName(child)}’s place is confirmed.`,
        `First day: ${day}.`,
        `When: ${when.en}.`,
        sheet
          ? 'You still have to fill in her emergency sheet and see her papers. The link says how.'
          : 'You still have to see her papers. The link says how.',
        `A question? Call ${call.name} on ${call.phone}.`,
      ],
      link: { label: 'See what is left to do', href: link },
      short: `${safeName(child)}’s place is confirmed. First day: ${day}. ${sheet ? 'Her emergency sheet and papers' : 'Her papers'}:`,
    }
  },
}
