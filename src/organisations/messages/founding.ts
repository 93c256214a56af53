import type { Language } from '#platform/i18n/language.ts'
import { foundingEn } from './founding-en.ts'
import { type FoundingWords, foundingFr } from './founding-fr.ts'

/** What is said to the first visitor of a real server. */
export const foundingWords: Record<Language, FoundingWords> = { fr: foundingFr, en: foundingEn }
