import type { Language } from '#platform/i18n/language.ts'
import { numbersOnEveryPage } from './help-number.ts'
import { concernWords } from './messages/words.ts'

/** The numbers of every page, each with what it is for. */
export function numbersToCall(language: Language): { number: string; about: string }[] {
  const { about } = concernWords[language].help
  return numbersOnEveryPage.map((number) => ({ number, about: about[number] }))
}
