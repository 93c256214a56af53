import { type Common, safeName, type Template } from './letter.ts'

export type AdultListed = Common & {
  cohort: string
  place: string
  /** Her own page, where both texts are; whoever opens it must be signed in. */
  link: string
}

/** To an adult listed beside a cohort, who has still to sign the charter or to read the safeguarding page. */
export const adultListed: Template<AdultListed> = {
  reader: 'team',
  fr: ({ cohort, place, link }) => ({
    subject: 'Une charte à signer avant d’être auprès des jeunes',
    paragraphs: [
      `Vous êtes inscrite auprès de la promotion ${safeName(cohort)}, ${safeName(place)}.`,
      'Avant le premier jour, lisez la page protection et signez la charte. Cinq minutes suffisent.',
    ],
    link: { label: 'Lire et signer', href: link },
    short: 'lisez la page protection et signez la charte avant le premier jour\u00a0:',
  }),
  en: ({ cohort, place, link }) => ({
    subject: 'A charter to sign before you work with young people',
    paragraphs: [
      `You are listed for the cohort ${safeName(cohort)}, ${safeName(place)}.`,
      'Before the first day, read the safeguarding page and sign the charter. It takes five minutes.',
    ],
    link: { label: 'Read and sign', href: link },
    short: 'read the safeguarding page and sign the charter before the first day:',
  }),
}
