import type { Language } from '#platform/i18n/language.ts'
import type { ProgrammeDocument } from './programme-file.ts'

/** Words said to the participant: in French either one text, or one for each form of address. */
export type SpokenText = ProgrammeDocument['application']['check']['title']

/** The words to show, in a language and, in French, in the programme's form of address. */
export function say(words: SpokenText, language: Language, address: ProgrammeDocument['address']): string {
  if (language === 'en') return words.en
  return typeof words.fr === 'string' ? words.fr : words.fr[address]
}

/** The same for a page of the team: its own words where the programme gives some, else those that she reads. */
export function sayToStaff(
  words: { label: SpokenText; forStaff?: { fr: string; en: string } | undefined },
  language: Language,
  address: ProgrammeDocument['address'],
): string {
  return words.forStaff?.[language] ?? say(words.label, language, address)
}
