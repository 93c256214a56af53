import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { type Binaries, findBinaries } from '#platform/database/embedded/binaries.ts'
import { bootstrapRole, createCluster } from '#platform/database/embedded/cluster.ts'
import { openDataFolder } from '#platform/database/embedded/data-folder.ts'
import { findFreePort } from '#platform/database/embedded/free-port.ts'
import { type Launcher, launch, run } from '#platform/database/embedded/run-program.ts'
import { stopFast } from '#platform/database/embedded/server-process.ts'
import { chooseSystemUser } from '#platform/database/embedded/system-user.ts'

/** A PostgreSQL as its administrator installs it: a superuser, the database `frise`, and nothing of ours. */
export type BarePostgres = {
  /** Enters `frise` as the superuser. */
  superuser: string
  /** Runs statements as the superuser, in the database `postgres`. */
  run(...statements: string[]): Promise<void>
  stop(): Promise<void>
}

/** `programs` is a folder with `initdb` and `postgres`, such as Debian's; without it, those that npm installed. */
export async function startBarePostgres(programs?: string): Promise<BarePostgres> {
  const place = await mkdtemp(join(tmpdir(), 'frise-bare-'))
  // Not private as mkdtemp makes it: started by root, PostgreSQL's own user has to pass.
  await chmod(place, 0o755)
  const folder = await openDataFolder(join(place, 'data'))
  const binaries = programs === undefined ? await findBinaries() : binariesIn(programs)
  const launcher = programs === undefined ? await chooseSystemUser(binaries, folder) : await debianUser()
  const password = 'bare'
  await createCluster(folder, { binaries, launcher, password, durable: false })
  const port = await findFreePort()
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    ...forgetful,
  ]
  const args = ['-D', folder.cluster, '-p', String(port), ...settings.flatMap((it) => ['-c', it])]
  const child = launch(launcher, binaries.postgres, args, ['ignore', 'ignore', 'inherit'])
  const exited = once(child, 'exit')
  const address = (database: string) =>
    `postgres://${bootstrapRole}:${password}@127.0.0.1:${port}/${database}`
  await untilItAnswers(address('postgres'))
  await runAs(address('postgres'), ['create database frise'])
  return {
    superuser: address('frise'),
    run: (...statements) => runAs(address('postgres'), statements),
    stop: async () => {
      await stopFast({ folder, binaries, launcher, durable: false })
      await exited
      await rm(place, { recursive: true, force: true })
    },
  }
}

const forgetful = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'log_min_messages=panic']

function binariesIn(programs: string): Binaries {
  const program = (name: string) => join(programs, name)
  return {
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
    home: programs,
  }
}

/** PostgreSQL refuses to run as root; Debian's package made the user `postgres`. */
async function debianUser(): Promise<Launcher> {
  if (process.getuid?.() !== 0) return { prefix: [] }
  const idOf = async (flag: string) => Number((await run({ prefix: [] }, 'id', [flag, 'postgres'])).output)
  const [uid, gid] = [await idOf('-u'), await idOf('-g')]
  return { prefix: [], uid, gid, owner: { uid, gid } }
}

async function untilItAnswers(address: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const failure = await runAs(address, []).then(
      () => null,
      (error: Error) => error,
    )
    if (failure === null) return
    if (tries > 200) throw failure
    await pause(50)
  }
}

async function runAs(address: string, statements: string[]): Promise<void> {
  const client = new Client({ connectionString: address })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
