import { listOf } from '#platform/i18n/format.ts'
import type { CalendarMessages } from './calendar-fr.ts'

/** The days and hours of an edition, in English. */
export const calendarEn: CalendarMessages = {
  weekdays: (first, last) => `${first} to ${last}`,
  hours: (from, to) => `${from} to ${to}`,
  except: (days) => `Except ${listOf(days, 'en')}`,
}
