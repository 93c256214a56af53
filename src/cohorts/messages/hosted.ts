import type { Language } from '#platform/i18n/language.ts'
import { hostedEn } from './hosted-en.ts'
import { type HostedMessages, hostedFr } from './hosted-fr.ts'

/** Words said to a host about what is held at her place. */
export function hostedMessages(language: Language): HostedMessages {
  return language === 'en' ? hostedEn : hostedFr
}
