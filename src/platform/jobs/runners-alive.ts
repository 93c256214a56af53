import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import type { Logger } from 'pino'

/**
 * The queue takes a killed process for alive during four hours, and its jobs with it. So every runner holds an advisory
 * lock, which PostgreSQL lets go when the process dies, and looks every 5 seconds for jobs whose runner holds none.
 * Dead is who was missing on two looks running: a restart of the database takes everybody's lock for a moment.
 */
export function watchOverRunners(owner: pg.Pool, runnerId: string, log: Logger): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const watching = watch(owner, runnerId, log, stopping.signal)
  return {
    stop: async () => {
      stopping.abort()
      await watching
    },
  }
}

async function watch(owner: pg.Pool, runnerId: string, log: Logger, signal: AbortSignal): Promise<void> {
  let missing: string[] = []
  let client: pg.PoolClient | undefined
  while (!signal.aborted) {
    try {
      client ??= await connectionOf(owner, runnerId)
      const missingNow = await runnersWithoutLock(client)
      const dead = missingNow.filter((id) => missing.includes(id))
      if (dead.length > 0) {
        log.warn({ dead: dead.length }, 'jobs of a process that died run again')
        await client.query('select jobs.force_unlock_workers($1)', [dead])
      }
      missing = missingNow
    } catch {
      // The database is away: a new connection takes the lock again.
      client?.release(true)
      client = undefined
      missing = []
    }
    await wait(5_000, undefined, { signal }).catch(() => undefined)
  }
  client?.release(true)
}

async function connectionOf(owner: pg.Pool, runnerId: string): Promise<pg.PoolClient> {
  const client = await owner.connect()
  try {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [runnerId])
    return client
  } catch (error) {
    client.release(true)
    throw error
  }
}

async function runnersWithoutLock(client: pg.PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ runner: string }>(
    `select distinct locked_by as runner from jobs._private_jobs
     where locked_by is not null and not exists (
       select from pg_locks
       where locktype = 'advisory' and objsubid = 1
         and database = (select oid from pg_database where datname = current_database())
         and (classid::bigint << 32 | objid::bigint) = hashtextextended(locked_by, 0))`,
  )
  return rows.map(({ runner }) => runner)
}
