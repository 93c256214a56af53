/** The languages in which every word of the product exists. */
export const languages = ['fr', 'en'] as const
export type Language = (typeof languages)[number]

/** A text in every language, as programme files carry it. */
export type Translated = Record<Language, string>

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language)
}

/** The first language of an `Accept-Language` header that we have, or the organisation's own. */
export function languageFrom(header: string | undefined, fallback: Language): Language {
  const wanted = (header ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase())
  return wanted.find(isLanguage) ?? fallback
}
