import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type pg from 'pg'

const folder = new URL('../../../database/migrations/', import.meta.url)

/**
 * Brings the database to the newest migration: each file once, in the order of its name, in a transaction of its own.
 * Several processes may start at once; one migrates, the others wait. Forward only.
 * `among` stops at a state of the past: only the files of these names. Returns the names of those that it applied.
 * Throws when a file that was already applied has been changed since.
 */
export async function migrate(
  owner: pg.Pool,
  { among }: { among?: readonly string[] } = {},
): Promise<string[]> {
  const client = await owner.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('frise migrations'))`)
    await client.query(
      `create schema if not exists platform;
       create table if not exists platform.migrations
         (name text primary key, sha256 text not null, applied_at timestamptz not null default now())`,
    )
    const { rows } = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from platform.migrations',
    )
    const applied = new Map(rows.map((row) => [row.name, row.sha256]))
    const fresh: string[] = []
    for (const { name, sql, sha256 } of await shippedMigrations()) {
      if (among && !among.includes(name)) continue
      if (applied.has(name)) refuseChanged(name, applied.get(name), sha256)
      else fresh.push(await apply(client, name, sql, sha256))
    }
    return fresh
  } finally {
    await client.query(`select pg_advisory_unlock(hashtext('frise migrations'))`).catch(() => undefined)
    client.release()
  }
}

/** The migrations of this version of Frise, oldest first, each known by the SHA-256 of its text. */
export async function shippedMigrations(): Promise<{ name: string; sql: string; sha256: string }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, folder), 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

function refuseChanged(name: string, before: string | undefined, now: string): void {
  if (before === now) return
  throw new Error(`The migration ${name} was changed after it was applied. Add a new file instead.`)
}

async function apply(client: pg.PoolClient, name: string, sql: string, sha256: string): Promise<string> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into platform.migrations (name, sha256) values ($1, $2)', [name, sha256])
    await client.query('commit')
    return name
  } catch (error) {
    await client.query('rollback')
    throw new Error(`The migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}
