import type { Language } from '#platform/i18n/language.ts'
import { en } from './en.ts'
import { type DoubleWords, fr } from './fr.ts'

const words: Record<Language, DoubleWords> = { fr, en }

/** Words about people who may be one. */
export function doubleWords(language: Language): DoubleWords {
  return words[language]
}
