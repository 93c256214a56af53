import { createContext, useContext } from 'hono/jsx'
import type { Language } from '#platform/i18n/language.ts'
import { en } from './messages/en.ts'
import { fr, type UiMessages } from './messages/fr.ts'

/** Set once by `Document`; every component below reads its own words from it. */
export const LanguageContext = createContext<Language>('fr')

const words: Record<Language, UiMessages> = { fr, en }

/** The components' own words, in the language of the page being rendered. */
export function useWords(): UiMessages {
  return words[useContext(LanguageContext)]
}

/** The language of the page being rendered, for numbers and days. */
export function useLanguage(): Language {
  return useContext(LanguageContext)
}
