import type { Language } from '#platform/i18n/language.ts'
import { calendarEn } from './calendar-en.ts'
import { type CalendarMessages, calendarFr } from './calendar-fr.ts'

/** Words of the days and hours of an edition. */
export function calendarMessages(language: Language): CalendarMessages {
  return language === 'en' ? calendarEn : calendarFr
}
