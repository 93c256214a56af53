import type { Language } from '#platform/i18n/language.ts'
import { en } from './en.ts'
import { type AccountWords, fr } from './fr.ts'

/** What the pages of this capability say, in one language. */
export const wordsIn: Record<Language, AccountWords> = { fr, en }
