import type { Language } from '#platform/i18n/language.ts'
import { en } from './en.ts'
import { fr, type SelectionMessages } from './fr.ts'

export type { SelectionMessages }

/** Words of masking, reading and deciding. */
export function selectionMessages(language: Language): SelectionMessages {
  return language === 'en' ? en : fr
}
