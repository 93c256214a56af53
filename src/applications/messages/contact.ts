import type { Language } from '#platform/i18n/language.ts'
import { contactEn } from './contact-en.ts'
import { type ContactMessages, contactFr } from './contact-fr.ts'

/** Words for the team about replacing a wrong contact. */
export function contactMessages(language: Language): ContactMessages {
  return language === 'en' ? contactEn : contactFr
}
