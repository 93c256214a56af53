import type { Language } from '#platform/i18n/language.ts'
import { guardiansEn } from './guardians-en.ts'
import { type GuardiansMessages, guardiansFr } from './guardians-fr.ts'

/** Words for the team about guardians. */
export function guardiansMessages(language: Language): GuardiansMessages {
  return language === 'en' ? guardiansEn : guardiansFr
}
