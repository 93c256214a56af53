import type { Language } from '#platform/i18n/language.ts'
import { adultsEn } from './adults-en.ts'
import { type AdultsMessages, adultsFr } from './adults-fr.ts'
import { concernEn } from './concern-en.ts'
import { type ConcernMessages, concernFr } from './concern-fr.ts'
import { raiseEn } from './raise-en.ts'
import { type RaiseMessages, raiseFr } from './raise-fr.ts'

export const concernWords: Record<Language, ConcernMessages> = { fr: concernFr, en: concernEn }

/** What people call the roles of the team, in any language: she may write in another one than that of the page. */
export const calledBy = {
  'safeguarding officer': Object.values(concernWords).flatMap(
    (words) => words.calledBy['safeguarding officer'],
  ),
  administrator: Object.values(concernWords).flatMap((words) => words.calledBy.administrator),
}
export const adultsWords: Record<Language, AdultsMessages> = { fr: adultsFr, en: adultsEn }

/** Words said to whoever raises a concern. */
export function raiseWords(language: Language, address: 'tu' | 'vous'): RaiseMessages {
  return language === 'en' ? raiseEn : raiseFr(address)
}
