import type { Language } from './language.ts'

const locale = { fr: 'fr-FR', en: 'en-GB' } as const

/** Making a format costs a hundred times more than using it, so each is made once. */
const dates = new Map<string, Intl.DateTimeFormat>()
const numbers = new Map<string, Intl.NumberFormat>()
const lists = new Map<string, Intl.ListFormat>()

/** The format of dates with these parts, in a language. */
export function dateFormat(language: Language, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return once(
    dates,
    `${language} ${JSON.stringify(parts)}`,
    () => new Intl.DateTimeFormat(locale[language], parts),
  )
}

/** The format of numbers with these parts, in a language. */
export function numberFormat(language: Language, parts: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return once(
    numbers,
    `${language} ${JSON.stringify(parts)}`,
    () => new Intl.NumberFormat(locale[language], parts),
  )
}

/** The format that joins what is told one after the other: "and" before the last. */
export function listFormat(language: Language): Intl.ListFormat {
  return once(lists, language, () => new Intl.ListFormat(locale[language], { type: 'conjunction' }))
}

function once<Format>(known: Map<string, Format>, key: string, make: () => Format): Format {
  const found = known.get(key) ?? make()
  known.set(key, found)
  return found
}
