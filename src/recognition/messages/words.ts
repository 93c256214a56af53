import type { Language } from '#platform/i18n/language.ts'
import { en } from './en.ts'
import { fr, type RecognitionMessages } from './fr.ts'

/** Words said to the team about diplomas. */
export function recognitionMessages(language: Language): RecognitionMessages {
  return language === 'en' ? en : fr
}
