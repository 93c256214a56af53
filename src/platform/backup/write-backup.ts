import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { BackupRefused } from './backup-refused.ts'
import { copyOut } from './copy.ts'
import { dataFiles, readDataFile } from './data-files.ts'
import { encodeFrames, type Frame } from './frames.ts'
import { listed, quoted, type Table, tablesOf } from './tables.ts'
import { friseVersion } from './version.ts'
import { waitingJobs } from './waiting-jobs.ts'

type BackupSize = { tables: number; files: number; bytes: number }

/**
 * Writes the database and the files of the data folder to `file` (gzip, readable by its owner only), while the server runs:
 * everything is read in one repeatable-read transaction, as frise_owner, so the rows are those of one instant. Files are read
 * after the rows: none that a row names is missing. Throws BackupRefused when the file exists. Nothing is left on failure.
 */
export async function writeBackup(
  owner: pg.Pool,
  { file, dataFolder, now }: { file: string; dataFolder: string; now: Date },
): Promise<BackupSize> {
  if (existsSync(file)) {
    throw new BackupRefused({
      fr: `Le fichier ${file} existe déjà. Choisissez un autre nom.`,
      en: `The file ${file} already exists. Choose another name.`,
    })
  }
  const unfinished = `${file}.unfinished`
  const client = await owner.connect()
  const size = { tables: 0, files: 0, bytes: 0 }
  try {
    await client.query('begin isolation level repeatable read read only')
    const frames = framesOf(client, { dataFolder, now, size })
    const target = createWriteStream(unfinished, { mode: 0o600 })
    await pipeline(Readable.from(encodeFrames(frames)), createGzip(), target)
    size.bytes = (await stat(unfinished)).size
    await rename(unfinished, file)
    return size
  } finally {
    // Closed, not given back: after a failure it may be in the middle of a COPY.
    client.release(true)
    await rm(unfinished, { force: true })
  }
}

async function* framesOf(
  client: pg.ClientBase,
  { dataFolder, now, size }: { dataFolder: string; now: Date; size: BackupSize },
): AsyncGenerator<Frame> {
  const { rows: migrations } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from platform.migrations order by name',
  )
  const version = await friseVersion()
  yield {
    header: { kind: 'backup', format: 1, version, madeAt: now.toISOString(), migrations },
    body: nothing(),
  }
  const organisations = await organisationsOf(client)
  for (const table of await tablesOf(client)) {
    const { schema, name, columns } = table
    size.tables += 1
    yield { header: { kind: 'table', schema, name, columns }, body: rowsOf(client, table, organisations) }
  }
  yield { header: { kind: 'jobs' }, body: copyOut(client, waitingJobs) }
  for (const path of await dataFiles(dataFolder)) {
    size.files += 1
    yield { header: { kind: 'file', path }, body: readDataFile(dataFolder, path) }
  }
  yield { header: { kind: 'end' }, body: nothing() }
}

async function organisationsOf(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>('select platform.all_organisations() as id')
  return rows.map(({ id }) => id)
}

/** Row-level security binds frise_owner too, so a table of organisations is read one organisation after the other. */
async function* rowsOf(
  client: pg.ClientBase,
  { schema, name, columns, scoped }: Table,
  organisations: readonly string[],
): AsyncGenerator<Buffer> {
  const copy = `copy (select ${listed(columns)} from ${quoted(schema, name)}) to stdout`
  if (!scoped) yield* copyOut(client, copy)
  for (const organisation of scoped ? organisations : []) {
    await client.query(`select set_config('app.organisation_id', $1, true)`, [organisation])
    yield* copyOut(client, copy)
  }
}

async function* nothing(): AsyncGenerator<Buffer> {}
