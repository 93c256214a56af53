import type { Language } from '#platform/i18n/language.ts'
import { en } from './en.ts'
import { type CareMessages, fr } from './fr.ts'

/** Words said to the team about girls who are missing. */
export function careMessages(language: Language): CareMessages {
  return language === 'en' ? en : fr
}
