import { runMigrations } from 'graphile-worker'
import type pg from 'pg'

/** Schema of the queue's own tables; pages and jobs reach it through `platform.add_job` only. */
export const queueSchema = 'jobs'

/** Installs or updates the queue's tables. Called after `migrate`, before the first page: deeds add jobs. */
export async function installQueue(owner: pg.Pool): Promise<void> {
  const client = await owner.connect()
  try {
    // Several processes may start at once; one installs, the others wait.
    await client.query(`select pg_advisory_lock(hashtext('frise queue'))`)
    await runMigrations({ pgPool: owner, schema: queueSchema })
  } finally {
    await client.query(`select pg_advisory_unlock(hashtext('frise queue'))`).catch(() => undefined)
    client.release()
  }
}
