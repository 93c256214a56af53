import type { Translated } from '#platform/i18n/language.ts'
import { type Common, safeName, type Template } from './letter.ts'

export type ConsentRequest = Common & {
  /** The child as her guardian knows her: her first name, or first and last. */
  child: string
  programme: Translated
  /** A place is hers already: the permission is missing all the same. */
  hasPlace: boolean
  /** Opens the guardian's own screens, without an account. */
  link: string
}

export const consentRequest: Template<ConsentRequest> = {
  reader: 'guardian',
  fr: ({ child, programme, hasPlace, link }) => ({
    subject: `${safeName(child)} a besoin de votre réponse`,
    paragraphs: [
      `${safeName(child)} ${hasPlace ? 'a une place à' : 'candidate à'} ${programme.fr}.`,
      'Elle est mineure\u00a0: elle ne peut participer qu’avec l’accord d’un parent ou de son responsable légal.',
      'Vous lisez, puis vous répondez oui ou non. Aucun compte à créer.',
    ],
    link: { label: 'Je lis et je réponds', href: link },
    after: [
      'Ce lien est personnel. Il permet aussi de changer d’avis plus tard.',
      `Vous ne connaissez pas ${safeName(child)}\u00a0? Laissez ce message sans réponse.`,
    ],
    short: `${safeName(child)} ${hasPlace ? 'a une place à' : 'candidate à'} ${programme.fr} et a besoin de votre réponse\u00a0:`,
  }),
  en: ({ child, programme, hasPlace, link }) => ({
    subject: `${safeName(child)} needs your answer`,
    paragraphs: [
      `${safeName(child)} ${hasPlace ? 'has a place at' : 'is applying to'} ${programme.en}.`,
      'She is a minor: she can only take part with the agreement of a parent or legal guardian.',
      'Read it, then answer yes or no. You need no account.',
    ],
    link: { label: 'Read and answer', href: link },
    after: [
      'This link is personal. It also lets you change your mind later.',
      `Do you not know ${safeName(child)}? Then ignore this message.`,
    ],
    short: `${safeName(child)} ${hasPlace ? 'has a place at' : 'is applying to'} ${programme.en} and needs your answer:`,
  }),
}
