import type { Language } from '#platform/i18n/language.ts'
import { linksEn } from './links-en.ts'
import { type LinksMessages, linksFr } from './links-fr.ts'

/** Words about the links that were handed out, to the team and to the applicant. */
export function linksMessages(language: Language, address: 'tu' | 'vous' = 'vous'): LinksMessages {
  return language === 'en' ? linksEn : linksFr(address)
}
