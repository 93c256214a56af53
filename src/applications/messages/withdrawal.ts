import type { Language } from '#platform/i18n/language.ts'
import { withdrawalEn } from './withdrawal-en.ts'
import { type WithdrawalMessages, withdrawalFr } from './withdrawal-fr.ts'

/** Words for whoever notes that she leaves. */
export function withdrawalMessages(language: Language): WithdrawalMessages {
  return language === 'en' ? withdrawalEn : withdrawalFr
}
