/** The headers of the frames of a backup, in their order: one `backup`, tables, jobs, files, one `end`. */
export type Header =
  | {
      kind: 'backup'
      format: 1
      version: string
      madeAt: string
      migrations: { name: string; sha256: string }[]
    }
  | { kind: 'table'; schema: string; name: string; columns: string[] }
  | { kind: 'jobs' }
  | { kind: 'file'; path: string }
  /** Its presence says that the backup is whole. */
  | { kind: 'end' }
