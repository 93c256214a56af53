import type { Language } from '#platform/i18n/language.ts'
import { en } from './en.ts'
import { fr, type MessageWords } from './fr.ts'

export const messageWords: Record<Language, MessageWords> = { fr, en }
