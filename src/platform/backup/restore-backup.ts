import { createReadStream, existsSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { countRows } from '#platform/database/count-rows.ts'
import { migrate, shippedMigrations } from '#platform/database/migrate.ts'
import { installQueue } from '#platform/jobs/install-queue.ts'
import { BackupRefused } from './backup-refused.ts'
import { copyIn } from './copy.ts'
import { unplacedFiles } from './data-files.ts'
import { emptyDatabase } from './empty-database.ts'
import { decodeFrames, type Frame, NotABackup } from './frames.ts'
import type { Header } from './header.ts'
import { openForCopy } from './open-for-copy.ts'
import { listed, quoted } from './tables.ts'
import { friseVersion } from './version.ts'
import { addRestoredJobs, makeRoomForJobs, restoredJobs } from './waiting-jobs.ts'

type Restoring = {
  file: string
  dataFolder: string
  /** Last, in the same transaction, with every organisation's rows in sight: what must not come back. */
  lastly: (client: pg.ClientBase) => Promise<void>
}

/**
 * Puts a backup into an empty database and data folder, all or nothing: the tables of the backup's own day, its rows in one
 * transaction, then the migrations that came since. Throws BackupRefused: no backup, one of a newer Frise, a database that
 * holds something. Returns what was restored.
 */
export async function restoreBackup(
  owner: pg.Pool,
  { file, dataFolder, lastly }: Restoring,
): Promise<{ madeAt: string; version: string; rows: number }> {
  if (!existsSync(file)) {
    throw new BackupRefused({
      fr: `Le fichier ${file} n’existe pas.`,
      en: `The file ${file} does not exist.`,
    })
  }
  const files = unplacedFiles(dataFolder)
  const frames = decodeFrames(unzipped(file))
  try {
    const first = await frames.next().catch(asRefusal(file))
    const header = first.done ? undefined : first.value.header
    if (header?.kind !== 'backup') throw notABackup(file)
    await refuseNewer(header)
    await emptyDatabase(owner)
    await migrate(owner, { among: header.migrations.map(({ name }) => name) })
    await installQueue(owner)
    const rows = await restoreRows(owner, { frames, files, lastly }).catch(asRefusal(file))
    await files.place()
    await migrate(owner)
    await countRows(owner)
    return { madeAt: header.madeAt, version: header.version, rows }
  } finally {
    // The file may be the fault already told.
    await frames.return(undefined).catch(() => undefined)
    await files.forget()
  }
}

function unzipped(file: string): AsyncIterable<Buffer> {
  const text = createGunzip()
  // A fault of either stream ends both; whoever reads is told.
  pipeline(createReadStream(file), text).catch(() => undefined)
  return text
}

type Frames = AsyncGenerator<Frame>

async function restoreRows(
  owner: pg.Pool,
  {
    frames,
    files,
    lastly,
  }: { frames: Frames; files: ReturnType<typeof unplacedFiles>; lastly: Restoring['lastly'] },
): Promise<number> {
  const client = await owner.connect()
  let rows = 0
  try {
    await client.query('begin')
    await makeRoomForJobs(client)
    const closeAgain = await openForCopy(client)
    for (;;) {
      const { value: frame, done } = await frames.next()
      if (done) throw new NotABackup('its end is missing')
      const { header, body } = frame
      if (header.kind === 'end') break
      if (header.kind === 'file') await files.write(header.path, body)
      else if (header.kind === 'jobs') await copyIn(client, restoredJobs, body)
      else if (header.kind === 'table') {
        const { schema, name, columns } = header
        rows += await copyIn(client, `copy ${quoted(schema, name)} (${listed(columns)}) from stdin`, body)
      } else throw new NotABackup('two beginnings')
    }
    await addRestoredJobs(client)
    await lastly(client)
    await closeAgain()
    await client.query('commit')
    return rows
  } finally {
    // Closed, not given back: after a failure it may be in the middle of a COPY, and its transaction ends with it.
    client.release(true)
  }
}

/** Each migration of the backup must be one of ours, word for word. */
async function refuseNewer(backup: Extract<Header, { kind: 'backup' }>): Promise<void> {
  const shipped = new Map((await shippedMigrations()).map(({ name, sha256 }) => [name, sha256]))
  const strange = backup.migrations.filter(({ name, sha256 }) => shipped.get(name) !== sha256).at(-1)
  if (backup.format === 1 && strange === undefined) return
  const version = await friseVersion()
  const newest = [...shipped.keys()].at(-1) ?? ''
  const theirs = strange === undefined ? `format ${String(backup.format)}` : strange.name
  throw new BackupRefused({
    fr: `Cette sauvegarde vient de Frise ${backup.version} (${theirs}), plus récente ou autre que cette Frise ${version} (${newest}). Installez la version de la sauvegarde, puis recommencez.`,
    en: `This backup comes from Frise ${backup.version} (${theirs}), newer than or other than this Frise ${version} (${newest}). Install the version of the backup, then try again.`,
  })
}

/** What is wrong with the file is said as such; all else is thrown as it is. */
function asRefusal(file: string) {
  return (error: unknown): never => {
    const { code = '' } = error as { code?: string }
    const faulty = error instanceof NotABackup || code.startsWith('Z_')
    throw faulty ? notABackup(file, error) : error
  }
}

function notABackup(file: string, cause?: unknown): BackupRefused {
  const why = cause instanceof Error ? ` (${cause.message})` : ''
  return new BackupRefused(
    {
      fr: `${file} n’est pas une sauvegarde entière de Frise${why}. Rien n’a été restauré.`,
      en: `${file} is not a whole backup of Frise${why}. Nothing was restored.`,
    },
    cause,
  )
}
