import type { Language } from '#platform/i18n/language.ts'
import { en } from './en.ts'
import { fr, type PapersMessages } from './fr.ts'

/** Words said to the team about papers. */
export function papersMessages(language: Language): PapersMessages {
  return language === 'en' ? en : fr
}
