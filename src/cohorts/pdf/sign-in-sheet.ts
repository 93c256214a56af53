import type { NeededPaper } from '#platform/pdf/print-anyway.ts'
import { typeset } from '#platform/pdf/typeset.ts'

/** The paper of one day of a cohort, signed by hand. Every string is already in `language` and formatted. */
export type SignInSheet = NeededPaper & {
  language: 'fr' | 'en'
  organisation: string
  /** 'JUMP IN TECH, promotion de Creil' */
  cohort: string
  /** 'mardi 13 juillet 2027' */
  date: string
  /** 'Médiathèque des Tilleuls, 4 rue du Verger' */
  place: string
  facilitators: string[]
  /** The sessions of that day in order, one to four: a column to sign in, and a box for the facilitator. */
  sessions: { moment: Moment; hours: string; title: string }[]
  /** Names in the order of the roll call. */
  participants: string[]
  /** 'Séance CR-0713', printed at the foot so that a signed sheet finds its session again. */
  reference: string
  /** '12 juillet 2027' */
  printedOn: string
  /** Prints "Données de démonstration" on every page. */
  demonstration: boolean
}

type Moment = 'morning' | 'afternoon' | 'evening'

/** Lines of 9.5 mm that leave room for the header, the totals and the signatures on A4. */
const linesOnAPage = 20

/**
 * A tagged PDF, A4 portrait, all black. Above twenty participants it has several pages of equal length, each whole in
 * itself (header, totals, signatures), because sheets get separated.
 * Throws RangeError without a participant or with a number of sessions that a page cannot hold, and what `typeset` throws.
 */
export function renderSignInSheet(sheet: SignInSheet): Promise<Uint8Array> {
  if (sheet.participants.length === 0) throw new RangeError('a sign-in sheet needs a participant')
  if (sheet.sessions.length < 1 || sheet.sessions.length > 4)
    throw new RangeError('a sign-in sheet has one to four sessions')
  const words = wordsIn[sheet.language]
  const pages = pagesOf(sheet.participants)
  const sessions = sheet.sessions.map((session) => {
    const moment = words.moments[session.moment]
    const sameMoment = sheet.sessions.filter((other) => other.moment === session.moment).length > 1
    const which = sameMoment ? session.hours : moment.toLowerCase()
    return { ...session, moment, signature: `${words.signature}, ${which}` }
  })
  return typeset(
    new URL('./sign-in-sheet.typ', import.meta.url),
    {
      ...sheet,
      sessions,
      pages: pages.map((lines, index) => ({
        lines,
        foot: words.page(sheet.reference, index + 1, pages.length),
      })),
      about: `${sheet.cohort}. ${sheet.place}. ${words.facilitators(sheet.facilitators)}`,
      words: {
        ...words.labels,
        printed: words.printed(sheet.printedOn),
        total: pages.length > 1 ? words.totalOfPage : words.total,
      },
    },
    { title: `${words.labels.title}, ${sheet.cohort}, ${sheet.date}`, language: sheet.language },
  )
}

/** As few pages as hold, of equal length but for one line; each line keeps its number in the whole. */
function pagesOf(participants: string[]): { number: number; name: string }[][] {
  const lines = participants.map((name, index) => ({ number: index + 1, name }))
  const count = Math.ceil(lines.length / linesOnAPage)
  const start = (page: number) => Math.ceil((page * lines.length) / count)
  return Array.from({ length: count }, (_, page) => lines.slice(start(page), start(page + 1)))
}

const wordsIn = {
  fr: {
    labels: {
      title: 'Feuille de présence',
      demonstration: 'Données de démonstration',
      number: 'N°',
      name: 'Prénom et nom',
      hours: 'Heures',
      marks: 'Retard\u00a0: écrire l’heure d’arrivée. Absence\u00a0: tracer un trait.',
      missing: 'Mineure absente sans nouvelle\u00a0: appeler sa famille tout de suite.',
    },
    moments: { morning: 'Matin', afternoon: 'Après-midi', evening: 'Soir' },
    signature: 'Signature de la formatrice',
    total: 'Total des présentes',
    totalOfPage: 'Total des présentes, cette page',
    facilitators: (names: string[]) => {
      if (names.length === 0) return ''
      return `${names.length === 1 ? 'Formatrice' : 'Formatrices'}\u00a0: ${names.join(', ')}.`
    },
    page: (reference: string, page: number, pages: number) => `${reference}, page ${page} sur ${pages}`,
    printed: (date: string) => `Imprimée le ${date} avec Frise`,
  },
  en: {
    labels: {
      title: 'Sign-in sheet',
      demonstration: 'Demonstration data',
      number: 'No.',
      name: 'First and last name',
      hours: 'Hours',
      marks: 'Late: write the time of arrival. Absent: draw a line.',
      missing: 'A minor absent without word: call her family at once.',
    },
    moments: { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' },
    signature: 'Signature of the facilitator',
    total: 'Total present',
    totalOfPage: 'Total present, this page',
    facilitators: (names: string[]) => {
      if (names.length === 0) return ''
      return `${names.length === 1 ? 'Facilitator' : 'Facilitators'}: ${names.join(', ')}.`
    },
    page: (reference: string, page: number, pages: number) => `${reference}, page ${page} of ${pages}`,
    printed: (date: string) => `Printed on ${date} with Frise`,
  },
}
