import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import type { RetentionCount } from '../retention.ts'

/** Writes what a night erased: a row for each rule, with nothing too, since a night without its report did not run. */
export async function reportRetention(scope: Scope, counts: readonly RetentionCount[]): Promise<void> {
  const { organisationId, now } = scope
  const rows = counts.map((count) => ({ organisationId, id: newId(now), ranAt: now, ...count }))
  if (rows.length > 0) await scope.db.insertInto('retentionReports').values(rows).execute()
}
