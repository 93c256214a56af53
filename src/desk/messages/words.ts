import type { Language } from '#platform/i18n/language.ts'
import { en } from './en.ts'
import { type DeskMessages, fr } from './fr.ts'

/** Words of the desk. */
export function deskMessages(language: Language): DeskMessages {
  return language === 'en' ? en : fr
}
