import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openDatabase } from '#platform/database/database.ts'
import {
  type EmbeddedDatabase,
  startEmbeddedDatabase,
} from '#platform/database/embedded/embedded-database.ts'
import { prepareExternalDatabase } from '#platform/database/external/external-database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { installQueue } from '#platform/jobs/install-queue.ts'
import { startBarePostgres } from './bare-postgres.ts'

let running: EmbeddedDatabase | undefined
let folder: string | undefined

/**
 * Starts one PostgreSQL for the whole run and migrates the database that every test copies. FRISE_TEST_POSTGRES is the
 * folder of another PostgreSQL's programs (`npm run test:postgres15`), prepared then as one that DATABASE_URL names.
 */
export async function globalSetup(): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'frise-tests-'))
  running = await startPostgres(folder, process.env.FRISE_TEST_POSTGRES)
  const { addresses } = running
  const database = openDatabase(addresses)
  await migrate(database.owner)
  await installQueue(database.owner)
  await database.close()
  const bootstrap = new pg.Client({ connectionString: addresses.bootstrap })
  await bootstrap.connect()
  await bootstrap.query(`alter database frise with is_template true`)
  await bootstrap.end()
  process.env.FRISE_TEST_DATABASE = JSON.stringify(addresses)
}

export async function globalTeardown(): Promise<void> {
  await running?.stop()
  if (folder !== undefined) await rm(folder, { recursive: true, force: true })
}

async function startPostgres(place: string, programs: string | undefined): Promise<EmbeddedDatabase> {
  if (programs === undefined) return startEmbeddedDatabase(join(place, 'data'), { durable: false })
  const bare = await startBarePostgres(programs)
  const addresses = await prepareExternalDatabase({
    url: bare.superuser,
    roles: undefined,
    dataFolder: place,
  })
  return { addresses, stop: () => bare.stop() }
}
