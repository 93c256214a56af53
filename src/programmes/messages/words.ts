import type { Language } from '#platform/i18n/language.ts'
import { en } from './en.ts'
import { fr, type ProgrammeMessages } from './fr.ts'

/** Words of the pages about programmes. */
export function programmeMessages(language: Language): ProgrammeMessages {
  return language === 'en' ? en : fr
}
