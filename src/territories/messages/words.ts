import type { Language } from '#platform/i18n/language.ts'
import { en } from './en.ts'
import { fr, type TerritoryWords } from './fr.ts'

const words: Record<Language, TerritoryWords> = { fr, en }

export function territoryWords(language: Language): TerritoryWords {
  return words[language]
}
