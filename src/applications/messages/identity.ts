import type { Language } from '#platform/i18n/language.ts'
import { identityEn } from './identity-en.ts'
import { type IdentityMessages, identityFr } from './identity-fr.ts'

/** Words for the team about correcting who somebody is. */
export function identityMessages(language: Language): IdentityMessages {
  return language === 'en' ? identityEn : identityFr
}
