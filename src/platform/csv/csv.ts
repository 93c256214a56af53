import type { Language } from '#platform/i18n/language.ts'

type Cell = string | number | null

/**
 * Rows as a CSV file (RFC 4180) that spreadsheets open without a question: UTF-8 with its mark, CRLF, and the separator
 * that each language's spreadsheets expect. A text that they would read as a formula begins with an apostrophe, whether
 * its sign is narrow or wide.
 */
export function csvOf(rows: readonly (readonly Cell[])[], language: Language): string {
  const separator = language === 'fr' ? ';' : ','
  const lines = rows.map((cells) => cells.map((cell) => written(cell, language)).join(separator))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

function written(cell: Cell, language: Language): string {
  if (cell === null) return ''
  // A spreadsheet in French reads 6,5 as a number, and 6.5 as the sixth of May.
  if (typeof cell === 'number') return language === 'fr' ? String(cell).replace('.', ',') : String(cell)
  const text = /^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell
  return /[";,\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
