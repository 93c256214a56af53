import { listOf } from '#platform/i18n/format.ts'

/** The days and hours of an edition, in French. */
export const calendarFr = {
  weekdays: (first: string, last: string) => `du ${first} au ${last}`,
  hours: (from: string, to: string) => `de ${from} à ${to}`,
  except: (days: readonly string[]) =>
    `Sauf ${listOf(
      days.map((day) => `le ${day}`),
      'fr',
    )}`,
}

export type CalendarMessages = typeof calendarFr
