import type { Language } from '#platform/i18n/language.ts'
import { placeEn } from './place-en.ts'
import { type PlaceMessages, placeFr } from './place-fr.ts'

/** When somebody with a place comes. */
export function placeMessages(language: Language): PlaceMessages {
  return language === 'en' ? placeEn : placeFr
}
