import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'
import type { JobIds } from './job.ts'

type JobTime = {
  /** Not before this instant; at once without it. */
  runAt?: Date
  /** A job of the same key that has not started is replaced. Words and ids only: `reminder:<id>`. */
  key?: string
}

/** Adds a job in the deed's own transaction: it runs after the commit, and not at all after a rollback. */
export async function addJob(
  scope: Scope,
  name: string,
  ids: JobIds,
  { runAt, key }: JobTime = {},
): Promise<void> {
  const payload = JSON.stringify({ organisationId: scope.organisationId, ids })
  await sql`select platform.add_job(${name}, ${payload}::jsonb, ${runAt ?? null}::timestamptz, ${key ?? null}::text)`.execute(
    scope.db,
  )
}
