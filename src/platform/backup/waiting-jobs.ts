import type pg from 'pg'
import { queueSchema } from '#platform/jobs/install-queue.ts'

/**
 * The jobs that wait or were running: what a deed still owes. Locks, failed jobs and the queue's own book-keeping stay
 * behind. A job that has run since the backup was made runs again after a restore; jobs are made to bear that.
 */
const columns = 'task text, payload json, run_at timestamptz, tries integer, key text, queue text'

export const waitingJobs = `copy (
  select t.identifier, j.payload, j.run_at, j.max_attempts - j.attempts, j.key, q.queue_name
  from ${queueSchema}._private_jobs j
  join ${queueSchema}._private_tasks t on t.id = j.task_id
  left join ${queueSchema}._private_job_queues q on q.id = j.job_queue_id
  where j.attempts < j.max_attempts or j.locked_at is not null
  order by j.id) to stdout`

/** Where `addRestoredJobs` takes them from; ends with the transaction. */
export const restoredJobs = 'copy restored_jobs from stdin'

export async function makeRoomForJobs(client: pg.ClientBase): Promise<void> {
  await client.query(`create temporary table restored_jobs (${columns}) on commit drop`)
}

export async function addRestoredJobs(client: pg.ClientBase): Promise<void> {
  await client.query(
    `select ${queueSchema}.add_job(identifier => task, payload => payload, queue_name => queue, run_at => run_at,
      max_attempts => greatest(tries, 1), job_key => key) from restored_jobs`,
  )
}
