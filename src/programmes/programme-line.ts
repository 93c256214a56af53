import type { Translated } from '#platform/i18n/language.ts'

/** A programme with its newest version and its editions, as the list shows it. */
export type ProgrammeLine = {
  id: string
  key: string
  name: Translated
  number: number
  publishedAt: Date
  editions: { id: string; key: string; name: Translated; startsOn: string; endsOn: string }[]
}
