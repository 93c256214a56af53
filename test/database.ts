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

/** Copies the migrated template that `global-setup.ts` made. Call `drop()` when the file is done. */
export async function testDatabase(): Promise<TestDatabase> {
  const template = JSON.parse(process.env.FRISE_TEST_DATABASE ?? 'null') as DatabaseAddresses | null
  if (template === null)
    throw new Error('Run tests with "npm test": they need the PostgreSQL that it starts.')
  const name = `test_${newId().replaceAll('-', '')}`
  await asBootstrap(template, async (client) => {
    await client.query('select pg_advisory_lock(20261123)')
    await client.query(`create database ${name} template frise owner frise_owner`)
  })
  const addresses = Object.fromEntries(
    Object.entries(template).map(([role, address]) => [role, address.replace(/\/frise$/, `/${name}`)]),
  ) as DatabaseAddresses
  const database = openDatabase(addresses)
  return {
    ...database,
    database,
    addresses,
    drop: async () => {
      await database.close()
      await asBootstrap(template, (client) => client.query(`drop database ${name} with (force)`))
    },
  }
}

async function asBootstrap(
  template: DatabaseAddresses,
  work: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client({ connectionString: template.bootstrap.replace(/\/frise$/, '/postgres') })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
