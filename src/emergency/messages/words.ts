import type { Language } from '#platform/i18n/language.ts'
import { en } from './en.ts'
import { type EmergencyMessages, fr } from './fr.ts'

/** Words said to guardians and the team about emergency sheets. */
export function emergencyMessages(language: Language): EmergencyMessages {
  return language === 'en' ? en : fr
}
