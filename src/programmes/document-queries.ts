import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'

/** Documents of programme versions and editions that are kept; about 60 KB each. */
const most = 300

const known = new Map<string, Map<string, unknown>>()
let count = 0

/** The documents of the open organisation that this process has read already, by the id of their row. */
export function knownDocuments({ organisationId }: Pick<Scope, 'organisationId'>): string[] {
  return [...(known.get(organisationId)?.keys() ?? [])]
}

/**
 * The document in the column `alias.document`, null when it is among `ids`, the `knownDocuments`. A published version and an
 * edition never change (their tables take no update) and say nothing about a person; reading one anew costs more than
 * the rest of a page. Give what comes back to `knownDocument`.
 */
export function documentUnlessKnown<T>(ids: readonly string[], alias: string) {
  return sql<T | null>`case when ${sql.ref(`${alias}.id`)} = any(${ids}::uuid[]) then null
    else ${sql.ref(`${alias}.document`)} end`
}

/** The document of that id, as it was just read or as it is known. Nobody changes what she gets: it is everybody's. */
export function knownDocument<T>({ organisationId }: Scope, id: string, read: T | null): T {
  const documents = known.get(organisationId) ?? new Map<string, unknown>()
  if (read === null) return documents.get(id) as T
  if (!documents.has(id) && count < most) {
    known.set(organisationId, documents.set(id, read))
    count += 1
  }
  return read
}
