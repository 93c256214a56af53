import type { Translated } from '#platform/i18n/language.ts'
import { type Common, safeName, type Template } from './letter.ts'
import type { PersonToCall } from './slot.ts'

export type GuardianPlaceLeft = Common & {
  child: string
  programme: Translated
  /** The day of the next session, on which she would have been expected, `YYYY-MM-DD`; null where none is known. */
  expectedOn: string | null
  /** Did she give it up by her own link? Else the team was told and noted it, and the message does not say by whom. */
  byHerLink: boolean
  /** The adult of her site whom families call. */
  call: PersonToCall
  /** Opens the guardian's own screens. */
  link: string
}

/** To each guardian of a minor whose place was given up: nobody waits for her there any more. */
export const guardianPlaceLeft: Template<GuardianPlaceLeft> = {
  reader: 'guardian',
  fr: ({ child, programme, byHerLink, call, link }) => ({
    subject: byHerLink ? `${safeName(child)} a laissé sa place` : `${safeName(child)} ne participe plus`,
    paragraphs: [
      `${safeName(child)} ne participe plus à ${programme.fr}. ${
        byHerLink ? 'Elle a laissé sa place par son lien.' : 'L’équipe l’a appris et l’a noté.'
      }`,
      'Personne ne l’attend plus, même si une séance a lieu aujourd’hui.',
      'Parlez-en avec elle.',
      `C’est une erreur, ou une question\u00a0? Appelez ${call.name} au ${call.phone}.`,
    ],
    link: { label: 'Revoir mes réponses', href: link },
    short: `${safeName(child)} ${byHerLink ? 'a laissé sa place' : 'ne participe plus'}, personne ne l’attend plus. Une question\u00a0: ${call.phone}.`,
  }),
  en: ({ child, programme, byHerLink, call, link }) => ({
    subject: byHerLink
      ? `${safeName(child)} has given up her place`
      : `${safeName(child)} no longer takes part`,
    paragraphs: [
      `${safeName(child)} no longer takes part in ${programme.en}. ${
        byHerLink ? 'She gave up her place by her link.' : 'The team heard of it and noted it.'
      }`,
      'Nobody is expecting her any more, even if there is a session today.',
      'Talk it over with her.',
      `Is it a mistake, or a question? Call ${call.name} on ${call.phone}.`,
    ],
    link: { label: 'See my answers', href: link },
    short: `${safeName(child)} ${byHerLink ? 'has given up her place' : 'no longer takes part'}, nobody expects her any more. A question: ${call.phone}.`,
  }),
}
