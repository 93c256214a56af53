import type { Language } from '#platform/i18n/language.ts'
import { en } from './en.ts'
import { fr, type ProgrammeMessages } from './fr.ts'
import { rulesEn } from './rules-en.ts'
import { type RulesMessages, rulesFr } from './rules-fr.ts'

/** Words of the pages about programmes. */
export function programmeMessages(language: Language): ProgrammeMessages {
  return language === 'en' ? en : fr
}

/** Words of the rules of a programme. */
export function rulesMessages(language: Language): RulesMessages {
  return language === 'en' ? rulesEn : rulesFr
}
