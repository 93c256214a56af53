import type { Language } from '#platform/i18n/language.ts'
import { concernEn } from './concern-en.ts'
import { type ConcernMessages, concernFr } from './concern-fr.ts'

export const concernWords: Record<Language, ConcernMessages> = { fr: concernFr, en: concernEn }
