import { tokenLength } from '#platform/ids/ids.ts'

/** The rows of one table that are hers, as JSON: `{"first_name": "Lina"}`. */
export type ArchiveTable = {
  name: string
  rows: Record<string, unknown>[]
  /** Which columns hold a day, an instant or an hour, as the database knows it; everything else is words, whatever it looks like. */
  times: Readonly<Record<string, ColumnTime>>
}

export type ColumnTime = 'day' | 'instant' | 'hour'

/**
 * The same without personal links, which are keys: a message to her holds them, and whoever holds her archive, an administrator or
 * the next one at a shared computer, would act in her name. `instead` stands where one stood.
 */
export function withoutKeys(tables: readonly ArchiveTable[], instead: string): ArchiveTable[] {
  const cut = (value: unknown) =>
    typeof value === 'string' ? value.replaceAll(personalLink, instead) : value
  return tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, value]) => [column, cut(value)])),
    ),
  }))
}

/** An address with a token in it (`newToken` in src/platform/ids), to its end. */
const personalLink = new RegExp(
  `https?://[^\\s"'<>]*?(?:/|%2F)[\\w-]{${tokenLength}}(?![\\w-])(?:[^\\s"'<>]*[\\w/-])?`,
  'g',
)

/** In the file for machines only: they say nothing to a reader. */
const forMachines: ReadonlySet<string> = new Set([
  'class',
  'details',
  'failure',
  'html',
  'id',
  'merged_into',
  'object_kind',
  'revision',
  'sending_at',
  'template',
])

/** Columns that say what a row is about come first; the order of the others is the file's. */
const leading = [
  'question_key',
  'purpose',
  'text',
  'subject',
  'first_name',
  'last_name',
  'session',
  'campaign',
  'number',
]

/** The columns of a row that a reader wants to see, what it is about first. */
export function readableColumns(row: Record<string, unknown>): string[] {
  const place = (column: string) => (leading.includes(column) ? leading.indexOf(column) : leading.length)
  return Object.entries(row)
    .filter(([column, value]) => isReadable(column, value))
    .map(([column]) => column)
    .toSorted((a, b) => place(a) - place(b))
}

/** Is this what a reader wants to see? Ids and nothing at all are for machines. */
function isReadable(column: string, value: unknown): boolean {
  if (forMachines.has(column) || /_(id|by)$/.test(column)) return false
  return value !== null && value !== '' && JSON.stringify(value) !== '{}'
}
