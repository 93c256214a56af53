import type { Language } from '#platform/i18n/language.ts'
import { applicantEn } from './applicant-en.ts'
import { type ApplicantMessages, applicantFr } from './applicant-fr.ts'

/** Words said to an applicant; in French in the programme's form of address. */
export function applicantMessages(language: Language, address: 'tu' | 'vous'): ApplicantMessages {
  return language === 'en' ? applicantEn : applicantFr(address)
}
