import { sql } from 'kysely'
import type { Clock } from '#platform/clock/clock.ts'
import { type Database, inOrganisation } from '#platform/database/database.ts'
import { addJob } from './add-job.ts'

/** How often something runs for every organisation. */
export type Rhythm = 'nightly' | 'hourly'

/** Adds the jobs of one night or hour: one for each handler and organisation, so that a failure stays alone. */
export async function addRecurringJobs(
  database: Database,
  { rhythm, names }: { rhythm: Rhythm; names: readonly string[] },
  clock: Clock,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from platform.all_organisations() as id`.execute(
    database.jobs,
  )
  for (const { id } of rows) {
    const scope = { organisationId: id, now: clock.now(), actor: { kind: 'job', id: null } as const }
    await inOrganisation(database.jobs, scope, async (opened) => {
      for (const name of names) {
        const job = recurringName(rhythm, name)
        await addJob(opened, job, {}, { key: job })
      }
    })
  }
}

/** The job's name of a handler that runs again and again. */
export function recurringName(rhythm: Rhythm, name: string): string {
  return `${rhythm}-${name}`
}
