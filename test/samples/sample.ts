import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Where other people's sample files are; `test/run.mjs` refuses to run without it. They are read, never copied. */
const folder = resolve(process.env.FRISE_SAMPLES || '../shared/data')

/** The files that were judged so far, by their path in the folder. */
export const judged = new Set<string>()

/** The text of one sample file. Throws when it is not in the folder. */
export function sample(path: string): string {
  judged.add(path)
  return readFileSync(join(folder, path), 'utf8')
}

/** A CSV file as rows of cells (RFC 4180): written here, since Frise writes such files and a test must not trust its own hand. */
export function rowsOf(csv: string, separator: string): string[][] {
  const rows: string[][] = [[]]
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"\\r\\n${separator}]*))(${separator}|\\r?\\n|$)`, 'gy')
  for (const [, quoted, plain = '', end] of csv.matchAll(cell)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '') break
    if (end !== separator) rows.push([])
  }
  return rows.filter((row) => row.length > 1 || row[0] !== '')
}
