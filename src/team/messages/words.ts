import type { Language } from '#platform/i18n/language.ts'
import { en } from './en.ts'
import { fr, type TeamMessages } from './fr.ts'

/** Words about the team. */
export function teamMessages(language: Language): TeamMessages {
  return language === 'en' ? en : fr
}
