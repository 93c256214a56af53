import { plainDay } from '#platform/i18n/format.ts'
import type { Language } from '#platform/i18n/language.ts'

/** "Collège Louise-Michel, 23 novembre 2026": a talk is told from the others of its school by its day. */
export function channelName(
  { name, talkDay }: { name: string; talkDay: string | null },
  language: Language,
): string {
  return talkDay === null ? name : `${name}, ${plainDay(talkDay, language)}`
}
