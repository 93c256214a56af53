import type { NeededPaper } from '#platform/pdf/print-anyway.ts'
import { typeset } from '#platform/pdf/typeset.ts'

/** The emergency sheets of one day. Every string is already in `language` and formatted. */
export type DaySheets = NeededPaper & {
  language: 'fr' | 'en'
  title: string
  /** 'Les Étincelles, Médiathèque des Tilleuls' */
  cohort: string
  date: string
  /** What to do with the paper. */
  keep: string
  /** Printed on every page of a demonstration; empty elsewhere. */
  demonstration: string
  countTitle: string
  count: string[]
  /** `health` is printed in bold, after the rest. */
  girls: { name: string; lines: string[]; health: string[] }[]
}

/** A tagged PDF, A4 portrait, all black: the day's count first, then each girl, never cut between two pages. */
export function renderDaySheets(sheets: DaySheets): Promise<Uint8Array> {
  return typeset(new URL('./day-sheets.typ', import.meta.url), sheets, {
    title: `${sheets.title}, ${sheets.cohort}, ${sheets.date}`,
    language: sheets.language,
  })
}
