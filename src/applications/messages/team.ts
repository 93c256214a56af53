import type { Language } from '#platform/i18n/language.ts'
import { teamEn } from './team-en.ts'
import { type TeamMessages, teamFr } from './team-fr.ts'

/** Words for the team about applications. */
export function teamMessages(language: Language): TeamMessages {
  return language === 'en' ? teamEn : teamFr
}
