import type { Language } from '#platform/i18n/language.ts'

export type Cell = string | number | null

/**
 * Rows as a CSV file (RFC 4180) that spreadsheets open without a question: UTF-8 with its mark, CRLF, and the separator
 * that each language's spreadsheets expect. A text that they would read as a formula begins with an apostrophe.
 */
export function csvOf(rows: readonly (readonly Cell[])[], language: Language): string {
  const separator = language === 'fr' ? ';' : ','
  const lines = rows.map((cells) => cells.map(written).join(separator))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

function written(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[";,\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
