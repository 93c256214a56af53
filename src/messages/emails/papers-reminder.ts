import { longDay } from '#platform/i18n/format.ts'
import type { Language, Translated } from '#platform/i18n/language.ts'
import { type Address, type Common, safeName, type Template } from './letter.ts'

type Papers = Common & {
  programme: Translated
  /** The papers that are missing, as the programme calls them. */
  papers: readonly Translated[]
  /** `YYYY-MM-DD`. */
  firstDay: string
  link: string
}

export type PapersReminder = Papers & { address: Address }
export type GuardianPapersReminder = Papers & { child: string }

/** To a girl, about the papers that she gives herself. */
export const papersReminder: Template<PapersReminder> = {
  reader: 'participant',
  fr: ({ address, programme, papers, firstDay, link }) => {
    const tu = address === 'tu'
    return {
      subject: `Il ${tu ? 'te' : 'vous'} manque ${counted.fr(papers)}`,
      paragraphs: [
        `${programme.fr} commence le ${longDay(firstDay, 'fr')}.`,
        `${tu ? 'Il te reste à donner' : 'Il vous reste à donner'}\u00a0:`,
        ...lines(papers, 'fr'),
        `${tu ? 'Apporte' : 'Apportez'}-${papers.length === 1 ? 'le' : 'les'} le premier jour, ou avant.`,
      ],
      link: { label: tu ? 'Je vois mes papiers' : 'Voir mes papiers', href: link },
      after: [tu ? 'Une difficulté\u00a0? Dis-le-nous.' : 'Une difficulté\u00a0? Dites-le-nous.'],
      short: `il ${tu ? 'te' : 'vous'} manque ${counted.fr(papers)} avant le ${longDay(firstDay, 'fr')}.`,
    }
  },
  en: ({ programme, papers, firstDay, link }) => ({
    subject: `You still have ${counted.en(papers)} to hand in`,
    paragraphs: [
      `${programme.en} begins on ${longDay(firstDay, 'en')}.`,
      'You still have to hand in:',
      ...lines(papers, 'en'),
      `Bring ${papers.length === 1 ? 'it' : 'them'} on the first day, or before.`,
    ],
    link: { label: 'See my papers', href: link },
    after: ['Is something difficult? Tell us.'],
    short: `you still have ${counted.en(papers)} to hand in before ${longDay(firstDay, 'en')}.`,
  }),
}

/** To a guardian, about the papers that a guardian gives. */
export const guardianPapersReminder: Template<GuardianPapersReminder> = {
  reader: 'guardian',
  fr: ({ child, programme, papers, firstDay, link }) => ({
    subject: `Il manque ${counted.fr(papers)} pour ${safeName(child)}`,
    paragraphs: [
      `${programme.fr} commence le ${longDay(firstDay, 'fr')}.`,
      `Pour ${safeName(child)}, il reste à donner\u00a0:`,
      ...lines(papers, 'fr'),
      'Aucun document n’est à envoyer par Internet\u00a0: le lien dit comment faire.',
    ],
    link: { label: 'Voir les papiers', href: link },
    after: ['Une difficulté\u00a0? Appelez-nous.'],
    short: `il manque ${counted.fr(papers)} pour ${safeName(child)} avant le ${longDay(firstDay, 'fr')}.`,
  }),
  en: ({ child, programme, papers, firstDay, link }) => ({
    subject: `${papers.length === 1 ? 'A paper is' : `${papers.length} papers are`} missing for ${safeName(child)}`,
    paragraphs: [
      `${programme.en} begins on ${longDay(firstDay, 'en')}.`,
      `For ${safeName(child)}, you still have to hand in:`,
      ...lines(papers, 'en'),
      'Do not send any document over the internet: the link says what to do.',
    ],
    link: { label: 'See the papers', href: link },
    after: ['Is something difficult? Call us.'],
    short: `${papers.length === 1 ? 'a paper is' : `${papers.length} papers are`} missing for ${safeName(child)} before ${longDay(firstDay, 'en')}.`,
  }),
}

/** "un papier", "2 papiers". */
const counted = {
  fr: ({ length }: readonly Translated[]) => (length === 1 ? 'un papier' : `${length} papiers`),
  en: ({ length }: readonly Translated[]) => (length === 1 ? 'a paper' : `${length} papers`),
}

function lines(papers: readonly Translated[], language: Language): string[] {
  return papers.map((name) => `– ${name[language]}.`)
}
