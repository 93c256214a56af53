/** The order of a column as somebody reads it: figures and days by their size, words by the alphabet, names by the last of them. */
const orders: ((one: string, other: string) => number)[] = [
  (one, other) => numberIn(one) - numberIn(other),
  byLetters((text) => text),
  (one, other) => lastDayIn(one) - lastDayIn(other),
  byLetters((name) => [...name.split(' ').slice(1), name.split(' ')[0]].join(' ')),
]

/**
 * Do the cells of a column, as the file of a list writes them, stand in an order of their own? `process`: the words of a column that goes
 * by the steps of something, in that order. Cells without anything stand at an end.
 */
export function isSorted(
  cells: readonly string[],
  order: 'asc' | 'desc',
  process: readonly string[] | undefined,
): boolean {
  const said = cells.filter((cell) => cell !== '' && cell !== 'Aucune')
  const ascending = order === 'asc' ? said : said.toReversed()
  const known = process === undefined ? orders : [byPlaceIn(process)]
  return known.some((compare) =>
    ascending.every((cell, at) => at === 0 || compare(ascending[at - 1]!, cell) <= 0),
  )
}

export type Head = { label: string; href: string; sorted: 'asc' | 'desc' | undefined }

/** The tables of a page, each with what stands under it: its pages and its file. */
export function tablesIn(html: string): string[] {
  return html.split('<table class="staff-table"').slice(1)
}

/** The heads of a table that sort. */
export function headsIn(table: string): Head[] {
  const heads = table.matchAll(/<th scope="col"([^>]*)><a href="([^"]*)" class="sort-link">([^<]*)/g)
  return [...heads].map(([, said = '', href = '', label = '']) => ({
    label: plain(label),
    href: plain(href),
    sorted: said.includes('"ascending"') ? 'asc' : said.includes('"descending"') ? 'desc' : undefined,
  }))
}

/** The rows of a table, without its heads. */
export function rowsIn(table: string): string[] {
  const body = /<tbody[^>]*>([^]*?)<\/tbody>/.exec(table)?.[1] ?? ''
  return body.split('<tr ').slice(1)
}

/** Who or what each row of the first table of a page is about. */
export function namesIn(html: string): string[] {
  return rowsIn(tablesIn(html)[0] ?? '').map((row) =>
    plain(/<th scope="row"[^>]*>([^]*?)<\/th>/.exec(row)![1]!.replaceAll(/<[^>]*>/g, '')),
  )
}

function plain(html: string): string {
  return html.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

/** The rows of a CSV file in French, its heads first. */
export function rowsOfFile(text: string): string[][] {
  const cells = text.replace(/^\uFEFF/, '').matchAll(/("(?:[^"]|"")*"|[^;\r\n]*)(;|\r\n)/g)
  const rows: string[][] = [[]]
  for (const [, cell = '', end] of cells) {
    rows.at(-1)!.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

const collator = new Intl.Collator('fr', { numeric: true })

function byLetters(read: (text: string) => string) {
  return (one: string, other: string) => collator.compare(read(one), read(other))
}

/** The day that a cell ends with, as 20281101: of a check, that until which it counts. NaN, which is in no order, where it names none. */
function lastDayIn(text: string): number {
  const [, day, month, year] = /(\d+)(?:er)? (\p{L}+) (\d{4})$/u.exec(text) ?? []
  if (month === undefined) return Number.NaN
  return Number(year) * 10_000 + (months.indexOf(month) + 1) * 100 + Number(day)
}

const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
)

/** NaN, which is in no order, for what is no number. */
function numberIn(text: string): number {
  return Number(text.replace(',', '.'))
}

function byPlaceIn(process: readonly string[]) {
  return (one: string, other: string) => process.indexOf(one) - process.indexOf(other)
}
