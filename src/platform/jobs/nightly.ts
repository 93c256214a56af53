import { sql } from 'kysely'
import type { Clock } from '#platform/clock/clock.ts'
import { type Database, inOrganisation } from '#platform/database/database.ts'
import { addJob } from './add-job.ts'

/** Adds the jobs of one night: one for each handler and organisation, so that a failure stays alone. */
export async function addNightlyJobs(
  database: Database,
  names: readonly string[],
  clock: Clock,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from platform.all_organisations() as id`.execute(
    database.jobs,
  )
  for (const { id } of rows) {
    const scope = { organisationId: id, now: clock.now(), actor: { kind: 'job', id: null } as const }
    await inOrganisation(database.jobs, scope, async (opened) => {
      for (const name of names) await addJob(opened, nightlyName(name), {}, { key: nightlyName(name) })
    })
  }
}

/** The job's name of a nightly handler. */
export function nightlyName(name: string): string {
  return `nightly-${name}`
}
