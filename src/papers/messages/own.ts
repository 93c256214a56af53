import type { Language } from '#platform/i18n/language.ts'
import { ownEn } from './own-en.ts'
import { type OwnPapersMessages, ownFr } from './own-fr.ts'

/** To a girl, in the form of address of her programme; to a guardian, always "vous". */
export function ownPapersMessages(language: Language, reader: 'tu' | 'vous' | 'guardian'): OwnPapersMessages {
  return (language === 'en' ? ownEn : ownFr)[reader]
}
