import type { Language } from '#platform/i18n/language.ts'
import { guardianEn } from './guardian-en.ts'
import { type GuardianMessages, guardianFr } from './guardian-fr.ts'

/** Words said to a guardian. */
export function guardianMessages(language: Language): GuardianMessages {
  return language === 'en' ? guardianEn : guardianFr
}
