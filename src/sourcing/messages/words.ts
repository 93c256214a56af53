import type { Language } from '#platform/i18n/language.ts'
import { en } from './en.ts'
import { fr, type SourcingWords } from './fr.ts'

const words: Record<Language, SourcingWords> = { fr, en }

export function sourcingWords(language: Language): SourcingWords {
  return words[language]
}
