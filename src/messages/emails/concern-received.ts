import type { Common, Template } from './letter.ts'

export type ConcernReceived = Common & {
  /** The list of concerns: the address names none, and whoever opens it must be signed in. */
  link: string
}

/** To whoever may read a concern: that one waits, and nothing of what it says, from whom or about whom. */
export const concernReceived: Template<ConcernReceived> = {
  reader: 'team',
  fr: ({ link }) => ({
    subject: 'Une inquiétude attend d’être lue',
    paragraphs: [
      'Quelqu’un a signalé une inquiétude.',
      'Lisez-la et répondez dans les 24 heures. Ce message n’en dit rien de plus.',
    ],
    link: { label: 'Lire les inquiétudes', href: link },
    short: 'une inquiétude attend. Lisez-la dans les 24 heures\u00a0:',
  }),
  en: ({ link }) => ({
    subject: 'A concern is waiting to be read',
    paragraphs: [
      'Somebody has raised a concern.',
      'Read it and act within 24 hours. This message says nothing more about it.',
    ],
    link: { label: 'Read the concerns', href: link },
    short: 'a concern is waiting. Read it within 24 hours:',
  }),
}
