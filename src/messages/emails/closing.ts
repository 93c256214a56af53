import type { Language } from '#platform/i18n/language.ts'
import type { Address } from './letter.ts'

/** How a message opens and ends, whatever it says: greeting, help numbers, where to report, who writes. */
export type Closing = {
  greeting(name: string): string
  /** After the name of the organisation, in a text message: to whom it speaks. */
  to(name: string): string
  help: string
  report: string
  /** In a text message, where every character counts. */
  shortHelp: string
  shortReport: string
}

// 119: children in danger, free, day and night (allo119.gouv.fr). 3018: violence online, free, 9 h to 23 h (3018.fr).
const closings: Record<Language, Record<Address, Closing>> = {
  fr: {
    tu: {
      greeting: (name) => (name === '' ? 'Bonjour,' : `Bonjour ${name},`),
      to: (name) => (name === '' ? '' : `, pour ${name}`),
      help: 'Quelqu’un te fait du mal ou te fait peur\u00a0? Appelle le 119, gratuit, jour et nuit. En ligne\u00a0: le 3018, gratuit, de 9 h à 23 h.',
      report: 'Signaler quelque chose',
      shortHelp: 'En danger\u00a0: 119. En ligne\u00a0: 3018.',
      shortReport: 'Signaler',
    },
    vous: {
      greeting: (name) => (name === '' ? 'Bonjour,' : `Bonjour ${name},`),
      to: (name) => (name === '' ? '' : `, pour ${name}`),
      help: 'Enfant en danger\u00a0: le 119, gratuit, jour et nuit. Violences en ligne\u00a0: le 3018, gratuit, de 9 h à 23 h.',
      report: 'Signaler quelque chose',
      shortHelp: 'Enfant en danger\u00a0: 119. En ligne\u00a0: 3018.',
      shortReport: 'Signaler',
    },
  },
  en: { tu: english(), vous: english() },
}

export function closingIn(language: Language, address: Address): Closing {
  return closings[language][address]
}

function english(): Closing {
  return {
    greeting: (name) => (name === '' ? 'Hello,' : `Hello ${name},`),
    to: (name) => (name === '' ? '' : `, for ${name}`),
    help: 'A child in danger in France: call 119, free, day and night. Violence online: 3018, free, 9:00 to 23:00.',
    report: 'Report a concern',
    shortHelp: 'Child in danger: 119. Online: 3018.',
    shortReport: 'Report',
  }
}
