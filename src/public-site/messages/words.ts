import type { Language } from '#platform/i18n/language.ts'
import { en, leadsEn } from './en.ts'
import { fr, type LeadsWords, leadsFr, type PublicWords } from './fr.ts'

/** Words of the public site; in French in the programme's form of address. */
export function publicWords(language: Language, address: 'tu' | 'vous'): PublicWords {
  return language === 'en' ? en : fr(address)
}

/** Words of the list of contacts. */
export function leadsWords(language: Language): LeadsWords {
  return language === 'en' ? leadsEn : leadsFr
}
