/** The rows of one table that are hers, as JSON: `{"first_name": "Lina"}`. */
export type ArchiveTable = { name: string; rows: Record<string, unknown>[] }

/** In the file for machines only: they say nothing to a reader. */
export const forMachines: ReadonlySet<string> = new Set([
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

/** Is this what a reader wants to see? Ids and nothing at all are for machines. */
export function isReadable(column: string, value: unknown): boolean {
  if (forMachines.has(column) || /_(id|by)$/.test(column)) return false
  return value !== null && value !== '' && JSON.stringify(value) !== '{}'
}
