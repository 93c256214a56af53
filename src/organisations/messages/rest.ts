import type { Language } from '#platform/i18n/language.ts'
import { restEn } from './rest-en.ts'
import { type RestWords, restFr } from './rest-fr.ts'

export const restWords: Record<Language, RestWords> = { fr: restFr, en: restEn }
