import type { Language } from '#platform/i18n/language.ts'
import { type Asked, windowOf } from '#platform/lists/asked.ts'
import type { Column, ListFilter, Value } from './table.tsx'

/** Rows that are all at hand, as asked: searched, filtered, sorted; one page of them, or all for a file. */
export function arranged<Row>(
  rows: readonly Row[],
  { columns, filters }: { columns: readonly Column<Row>[]; filters: readonly ListFilter<Row>[] },
  asked: Asked,
  language: Language,
): { rows: Row[]; total: number } {
  const words = folded(asked.search).split(/\s+/).filter(Boolean)
  const found = rows.filter((row) => {
    const text = folded(columns.map(({ value }) => value?.(row) ?? '').join(' '))
    return (
      words.every((word) => text.includes(word)) &&
      filters.every(({ name, of }) => {
        const wanted = asked.filters[name]
        return wanted === undefined || of?.(row) === wanted
      })
    )
  })
  const by = columns.find(({ key }) => key === asked.sort)
  const sorted = by === undefined ? found : found.toSorted(comparing(by, asked, language))
  const { limit, offset } = windowOf(asked)
  return { rows: limit === null ? sorted : sorted.slice(offset, offset + limit), total: found.length }
}

/** The same rows for a file, under their titles: what a column has no words for, such as a button, stays out. */
export function fileRows<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Value[][] {
  const told = columns.filter(({ value }) => value !== undefined)
  return [
    told.map(({ header }) => header),
    ...rows.map((row) => told.map(({ value, inFile = value }) => inFile?.(row) ?? null)),
  ]
}

/** Names as a reader of the language expects them; what is not known comes last, whichever way it is sorted. */
function comparing<Row>({ value }: Column<Row>, { order }: Asked, language: Language) {
  const collator = new Intl.Collator(language, { numeric: true })
  const turn = order === 'asc' ? 1 : -1
  return (one: Row, other: Row): number => {
    const [a, b] = [value?.(one) ?? null, value?.(other) ?? null]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    if (typeof a === 'number' && typeof b === 'number') return turn * (a - b)
    return turn * collator.compare(String(a), String(b))
  }
}

function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
