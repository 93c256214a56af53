import type { Language, Translated } from '#platform/i18n/language.ts'
import type { ProgrammeDocument } from '#src/programmes/index.ts'
import type { EmergencyMessages } from './fr.ts'
import { ownEn, rulesToHerselfEn } from './own-en.ts'
import { ownFr, type RulesToHerself, rulesToHerselfFr } from './own-fr.ts'

type Address = ProgrammeDocument['address']

/** Words said to a participant who fills in her own sheet, in the form of address of her programme. */
export function ownSheetMessages(language: Language, address: Address): EmergencyMessages {
  return language === 'en' ? ownEn : ownFr(address === 'tu')
}

/** The rules of the programme, whose words are written to guardians, in words to herself. */
export function saidToHerself<Rules extends Record<keyof RulesToHerself, Translated>>(
  rules: Rules,
  address: Address,
): Rules {
  const fr = rulesToHerselfFr(address === 'tu')
  const en = rulesToHerselfEn
  const said = (key: keyof RulesToHerself): Translated => ({ fr: fr[key], en: en[key] })
  return { ...rules, words: said('words'), health: said('health'), consent: said('consent') }
}
