import { type Common, safeName, type Template } from './letter.ts'

export type CharterReminder = Common & {
  cohort: string
  place: string
  /** Her own page, where both texts are; whoever opens it must be signed in. */
  link: string
}

/** Once more to an adult beside a cohort who has not signed the charter, or not read the safeguarding page. */
export const charterReminder: Template<CharterReminder> = {
  reader: 'team',
  fr: ({ cohort, place, link }) => ({
    subject: 'Rappel\u00a0: la charte et la page protection',
    paragraphs: [
      `Auprès de la promotion ${safeName(cohort)}, ${safeName(place)}, il vous reste à lire ou à signer.`,
      'Lisez la page protection et signez la charte avant le premier jour. Cinq minutes suffisent.',
    ],
    link: { label: 'Lire et signer', href: link },
    short: 'rappel, lisez la page protection et signez la charte avant le premier jour\u00a0:',
  }),
  en: ({ cohort, place, link }) => ({
    subject: 'Reminder: the charter and the safeguarding page',
    paragraphs: [
      `For the cohort ${safeName(cohort)}, ${safeName(place)}, you still have something to read or sign.`,
      'Read the safeguarding page and sign the charter before the first day. It takes five minutes.',
    ],
    link: { label: 'Read and sign', href: link },
    short: 'reminder, read the safeguarding page and sign the charter before the first day:',
  }),
}
