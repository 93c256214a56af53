import type pg from 'pg'
import { queueSchema } from './install-queue.ts'

/** How many jobs could run now and do not yet: a number that grows says that nobody runs them. */
export async function jobsWaiting(owner: pg.Pool): Promise<number> {
  const { rows } = await owner.query<{ waiting: number }>(
    `select count(*)::int as waiting from ${queueSchema}.jobs
      where run_at <= now() and locked_at is null and attempts < max_attempts`,
  )
  return rows[0]!.waiting
}
