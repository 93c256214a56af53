import type { Language } from '#platform/i18n/language.ts'
import { archiveEn } from './archive-en.ts'
import { type ArchiveWords, archiveFr } from './archive-fr.ts'
import { ownEn } from './own-en.ts'
import { type OwnWords, ownFr } from './own-fr.ts'
import { staffEn } from './staff-en.ts'
import { type StaffWords, staffFr } from './staff-fr.ts'

/** Words about one's own data, in the form of address of whoever reads. */
export function ownWords(language: Language, address: 'tu' | 'vous'): OwnWords {
  return language === 'en' ? ownEn : ownFr(address)
}

/** Words for whoever answers for personal data. */
export function staffWords(language: Language): StaffWords {
  return language === 'en' ? staffEn : staffFr
}

/** What tables, columns and codes are called. */
export function archiveWords(language: Language): ArchiveWords {
  return language === 'en' ? archiveEn : archiveFr
}
