import type { Language } from '#platform/i18n/language.ts'
import { settingsEn } from './settings-en.ts'
import { type SettingsWords, settingsFr } from './settings-fr.ts'

/** What is said to whoever settles what holds for the whole organisation. */
export const settingsWords: Record<Language, SettingsWords> = { fr: settingsFr, en: settingsEn }
