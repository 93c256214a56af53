import type { Language } from '#platform/i18n/language.ts'
import { guardianEndEn } from './guardian-end-en.ts'
import { type GuardianEndMessages, guardianEndFr } from './guardian-end-fr.ts'

/** Words for the team about a guardian who answers no more. */
export function guardianEndMessages(language: Language): GuardianEndMessages {
  return language === 'en' ? guardianEndEn : guardianEndFr
}
