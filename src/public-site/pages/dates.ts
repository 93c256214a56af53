import { dateFormat } from '#platform/i18n/formats.ts'
import type { Language } from '#platform/i18n/language.ts'

/** "Juillet" from `2027-07-05`, as a mark of a time scale. */
export function monthMark(day: string, language: Language): string {
  const noon = new Date(`${day}T12:00:00Z`)
  const month = dateFormat(language, { month: 'long', timeZone: 'UTC' }).format(noon)
  return month.slice(0, 1).toUpperCase() + month.slice(1)
}
