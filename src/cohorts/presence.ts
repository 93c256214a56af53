import { numberFormat } from '#platform/i18n/formats.ts'
import type { Language } from '#platform/i18n/language.ts'

/** "97 %" of the minutes that could have been attended; null before the first roll call. */
export function presence(
  { learnerMinutes, possibleMinutes }: { learnerMinutes: number; possibleMinutes: number },
  language: Language,
): string | null {
  if (possibleMinutes === 0) return null
  const format = numberFormat(language, { style: 'percent' })
  return format.format(learnerMinutes / possibleMinutes)
}
