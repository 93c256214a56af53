import type { Translated } from '#platform/i18n/language.ts'
import { type Common, safeName, type Template } from './letter.ts'
import type { PersonToCall } from './slot.ts'

export type GuardianPlaceLeft = Common & {
  child: string
  programme: Translated
  /** The day of the next session, on which she would have been expected, `YYYY-MM-DD`; null where none is known. */
  expectedOn: string | null
  /** The adult of her site whom families call. */
  call: PersonToCall
  /** Opens the guardian's own screens. */
  link: string
}

/** To each guardian of a minor who gave up her place by her own link: nobody waits for her there any more. */
export const guardianPlaceLeft: Template<GuardianPlaceLeft> = {
  reader: 'guardian',
  fr: ({ child, programme, call, link }) => ({
    subject: `${safeName(child)} a laissé sa place`,
    paragraphs: [
      `${safeName(child)} ne participe plus à ${programme.fr}. Elle a laissé sa place par son lien.`,
      'Personne ne l’attend plus, même si une séance a lieu aujourd’hui.',
      'Parlez-en avec elle.',
      `C’est une erreur, ou une question\u00a0? Appelez ${call.name} au ${call.phone}.`,
    ],
    link: { label: 'Revoir mes réponses', href: link },
    short: `${safeName(child)} a laissé sa place, personne ne l’attend plus. Une question\u00a0: ${call.phone}.`,
  }),
  en: ({ child, programme, call, link }) => ({
    subject: `${safeName(child)} has given up her place`,
    paragraphs: [
      `${safeName(child)} no longer takes part in ${programme.en}. She gave up her place by her link.`,
      'Nobody is expecting her any more, even if there is a session today.',
      'Talk it over with her.',
      `Is it a mistake, or a question? Call ${call.name} on ${call.phone}.`,
    ],
    link: { label: 'See my answers', href: link },
    short: `${safeName(child)} has given up her place, nobody expects her any more. A question: ${call.phone}.`,
  }),
}
