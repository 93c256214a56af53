import pg from 'pg'
import type { DatabaseAddresses } from '#platform/database/addresses.ts'
import { type Database, openDatabase } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'

/** A migrated, empty database of one test file, on real PostgreSQL, with the application's own roles. */
export type TestDatabase = Database & {
  addresses: DatabaseAddresses
  database: Database
  /** Closes the pools and drops the database. */
  drop(): Promise<void>
}

/**
 * Copies a template, by default the migrated one that `global-setup.ts` made. Call `drop()` when the file is done.
 */
export async function testDatabase(template = 'frise'): Promise<TestDatabase> {
  const name = `test_${newId().replaceAll('-', '')}`
  await asBootstrap((client) => copyDatabase(client, template, name))
  const addresses = addressesOf(name)
  const database = openDatabase(addresses)
  return {
    ...database,
    database,
    addresses,
    drop: async () => {
      await database.close()
      await asBootstrap((client) => client.query(`drop database ${name} with (force)`))
    },
  }
}

/**
 * The name of a template that is made once for all files of a run: whoever comes first copies the migrated one and fills it with
 * `fill`; whoever comes meanwhile waits.
 */
export async function templateOnce(
  name: string,
  fill: (addresses: DatabaseAddresses) => Promise<void>,
): Promise<string> {
  await asBootstrap(async (client) => {
    await client.query('select pg_advisory_lock(20261124)')
    const made = await client.query('select from pg_database where datname = $1 and datistemplate', [name])
    if (made.rowCount !== 0) return
    await client.query(`drop database if exists ${name} with (force)`)
    await copyDatabase(client, 'frise', name)
    await fill(addressesOf(name))
    await client.query(`alter database ${name} with is_template true`)
  })
  return name
}

async function copyDatabase(client: pg.Client, template: string, name: string): Promise<void> {
  await client.query('select pg_advisory_lock(20261123)')
  // Copied as files: through the log of a server that keeps no log a copy takes twice as long.
  await client.query(`create database ${name} template ${template} owner frise_owner strategy file_copy`)
  await client.query('select pg_advisory_unlock(20261123)')
}

function addressesOf(name: string): DatabaseAddresses {
  return Object.fromEntries(
    Object.entries(migrated()).map(([role, address]) => [role, address.replace(/\/frise$/, `/${name}`)]),
  ) as DatabaseAddresses
}

function migrated(): DatabaseAddresses {
  const addresses = JSON.parse(process.env.FRISE_TEST_DATABASE ?? 'null') as DatabaseAddresses | null
  if (addresses === null)
    throw new Error('Run tests with "npm test": they need the PostgreSQL that it starts.')
  return addresses
}

async function asBootstrap(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: migrated().bootstrap.replace(/\/frise$/, '/postgres') })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
