import type { Language } from '#platform/i18n/language.ts'
import { en } from './en.ts'
import { type CohortMessages, fr } from './fr.ts'

/** Words said to the team about cohorts. */
export function cohortMessages(language: Language): CohortMessages {
  return language === 'en' ? en : fr
}
