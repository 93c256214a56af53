import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { chmod, cp, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, beforeEach, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { withConnection } from './connection.ts'
import { type EmbeddedDatabase, startEmbeddedDatabase } from './embedded-database.ts'
import { DataFolderInUse } from './start-refusals.ts'

const place = await mkdtemp(join(tmpdir(), 'frise-database-'))
// Not private as mkdtemp makes it: started by root, PostgreSQL's own user has to pass.
await chmod(place, 0o755)

/** One for all tests, which take turns: creating it is most of the time of a first start. */
const folder = join(place, 'data')
let started: EmbeddedDatabase[] = []
/** Each test's own table. */
let notes = 'notes'

beforeEach(({ name }) => {
  started = []
  notes = `"notes of ${name.slice(0, 50)}"`
})

afterEach(async () => {
  for (const database of started) await database.stop()
  endServerOf(folder)
})

after(() => rm(place, { recursive: true, force: true }))

async function start({ dataFolder = folder, durable = false } = {}): Promise<EmbeddedDatabase> {
  const database = await startEmbeddedDatabase(dataFolder, { durable })
  started.push(database)
  return database
}

test('what was written is there after a stop and a second start', async () => {
  const first = await start()
  await writeRow(first.addresses.owner, 'kept')
  await first.stop()
  await first.stop()
  await assert.rejects(readRows(first.addresses.owner), { code: 'ECONNREFUSED' })
  const second = await start()
  assert.deepEqual(await readRows(second.addresses.owner), ['kept'])
})

test('the database sorts in French, speaks UTF-8 and has its extensions', async () => {
  const { addresses } = await start()
  const [row] = await select(
    addresses.web,
    `select array(select word from unnest(array['zoé', 'émilie', 'eve', 'Eva']) word order by word) as sorted,
      current_setting('server_encoding') as encoding, public.unaccent('Noël') as plain, public.similarity('a', 'a') as alike,
      array(select extname::text from pg_extension where extname <> 'plpgsql' order by 1) as extensions`,
  )
  assert.deepEqual(row, {
    sorted: ['émilie', 'Eva', 'eve', 'zoé'],
    encoding: 'UTF8',
    plain: 'Noel',
    alike: 1,
    extensions: ['btree_gist', 'pg_trgm', 'unaccent'],
  })
})

test('only the bootstrap role is above row-level security, and only the owner makes tables', async () => {
  const { addresses } = await start()
  const roles = await select(
    addresses.bootstrap,
    `select rolname::text as name from pg_roles
      where rolname like 'frise%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`,
  )
  assert.deepEqual(roles, [{ name: 'frise_bootstrap' }])
  await select(addresses.owner, 'create schema tried')
  for (const address of [addresses.web, addresses.jobs]) {
    await assert.rejects(select(address, 'create table public.mine (id int)'), { code: '42501' })
    await assert.rejects(select(address, 'create schema mine'), { code: '42501' })
  }
})

test('passwords are readable by their owner only, and nobody enters without one', async () => {
  const { addresses } = await start()
  for (const name of ['database-passwords.json', 'database.lock', 'database.log']) {
    const { mode } = await stat(join(folder, name))
    assert.equal(mode & 0o777, 0o600, name)
  }
  const wrong = addresses.web.replace(/:[^:@]+@/, ':guess@')
  await assert.rejects(select(wrong, 'select 1'), { code: '28P01' })
})

test('of two starts at once on one folder one wins, the other is told in both languages', async () => {
  const dataFolder = join(place, 'new')
  const outcomes = await Promise.allSettled([start({ dataFolder }), start({ dataFolder })])
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
  assert.equal(refused.length, 1)
  const reason: unknown = refused[0]?.reason
  assert.ok(reason instanceof DataFolderInUse)
  assert.match(reason.sentence.fr, /Frise tourne déjà sur le dossier de données .*new/)
  assert.match(reason.sentence.en, /Frise is already running on the data folder .*new/)
})

test('another process is refused while the first lives, and the first is not disturbed', async () => {
  const { addresses } = await start()
  const other = startInChild()
  const [code] = (await once(other, 'exit')) as [number]
  assert.equal(code, 3)
  await writeRow(addresses.owner, 'undisturbed')
})

test('after kill -9 of the process the next start finds every committed row', async () => {
  await killAfterCommit()
  assert.ok(isServerAlive(folder), 'the killed process leaves its server')
  const { addresses } = await start()
  assert.deepEqual(await readRows(addresses.owner), ['committed'])
})

test('the server of a killed process is found again when its folder was moved meanwhile', async () => {
  await killAfterCommit()
  const moved = join(place, 'moved')
  await rename(folder, moved)
  try {
    const { addresses, stop } = await start({ dataFolder: moved })
    assert.deepEqual(await readRows(addresses.owner), ['committed'])
    await stop()
  } finally {
    await rename(moved, folder)
  }
})

test('a copy of a running folder starts beside it and leaves it alone', async () => {
  const original = await start()
  await writeRow(original.addresses.owner, 'before the copy')
  await select(original.addresses.bootstrap, 'checkpoint')
  const copied = join(place, 'copied')
  await cp(folder, copied, { recursive: true })
  const copy = await start({ dataFolder: copied })
  await writeRow(copy.addresses.owner, 'in the copy')
  assert.deepEqual(await readRows(original.addresses.owner), ['before the copy'])
  assert.deepEqual(await readRows(copy.addresses.owner), ['before the copy', 'in the copy'])
})

test('a pid file whose number now belongs to somebody else does not prevent the start', async () => {
  const first = await start()
  const pidFile = join(folder, 'database', 'postmaster.pid')
  const lines = readFileSync(pidFile, 'utf8').split('\n')
  await first.stop()
  await writeFile(pidFile, [process.pid, ...lines.slice(1)].join('\n'))
  const { addresses } = await start()
  await select(addresses.web, 'select 1')
})

test('a start killed half-way is completed by the next one', async () => {
  const first = await start()
  for (const sql of ['drop database frise', 'drop role frise_jobs', 'drop role frise_web']) {
    await select(first.addresses.bootstrap.replace(/frise$/, 'postgres'), sql)
  }
  await first.stop()
  mkdirSync(join(folder, 'database.unfinished', 'cluster'), { recursive: true })
  const { addresses } = await start()
  for (const address of Object.values(addresses)) await select(address, 'select 1')
  assert.equal(existsSync(join(folder, 'database.unfinished')), false)
})

test('a server killed under us comes back on the same address by itself', async () => {
  const { addresses } = await start({ durable: true })
  await writeRow(addresses.owner, 'kept')
  for (let kills = 0; kills < 2; kills += 1) {
    process.kill(serverPid(folder), 'SIGKILL')
    const deadline = Date.now() + 20_000
    let rows: unknown[] | undefined
    while (!rows && Date.now() < deadline) {
      rows = await readRows(addresses.owner).catch(() => undefined)
      await pause(20)
    }
    assert.deepEqual(rows, ['kept'])
  }
})

test('stopping a server that is already dead ends, and it stays down', async () => {
  const database = await start()
  process.kill(serverPid(folder), 'SIGKILL')
  await database.stop()
  await pause(300)
  assert.equal(isServerAlive(folder), false)
})

/** Runs a start in a process of its own. It says "committed" once a row is, and waits; refused, it exits with 3. */
function startInChild(): ChildProcess {
  const source = `
    import { startEmbeddedDatabase } from ${JSON.stringify(new URL('embedded-database.ts', import.meta.url).href)}
    import { withConnection } from ${JSON.stringify(new URL('connection.ts', import.meta.url).href)}
    const database = await startEmbeddedDatabase(${JSON.stringify(folder)}).catch((error) =>
      process.exit(error.name === 'DataFolderInUse' ? 3 : 1))
    await withConnection(database.addresses.owner, (open) => open.query(
      ${JSON.stringify(`create table ${notes} (note text); insert into ${notes} values ('committed')`)}))
    console.log('committed')
    setInterval(() => {}, 1000)`
  return spawn(process.execPath, ['--input-type=module', '--eval', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function killAfterCommit(): Promise<void> {
  const child = startInChild()
  assert.ok(child.stdout)
  const ended = once(child, 'exit')
  const said = await Promise.race([once(child.stdout, 'data'), ended.then(() => 'nothing')])
  assert.notEqual(said, 'nothing', 'it ended before its row was committed')
  child.kill('SIGKILL')
  await ended
}

function select(address: string, sql: string): Promise<Record<string, unknown>[]> {
  return withConnection(
    address,
    async (database) => (await database.query<Record<string, unknown>>(sql)).rows,
  )
}

async function writeRow(address: string, note: string): Promise<void> {
  await select(address, `create table if not exists ${notes} (note text)`)
  await withConnection(address, (database) => database.query(`insert into ${notes} values ($1)`, [note]))
}

async function readRows(address: string): Promise<unknown[]> {
  return (await select(address, `select note from ${notes} order by note`)).map((row) => row.note)
}

function serverPid(dataFolder: string): number {
  return Number(readFileSync(join(dataFolder, 'database', 'postmaster.pid'), 'utf8').split('\n')[0])
}

function isServerAlive(dataFolder: string): boolean {
  try {
    return process.kill(serverPid(dataFolder), 0)
  } catch {
    return false
  }
}

/** After a failed test only: a stopped server has no pid file. */
function endServerOf(dataFolder: string): void {
  if (isServerAlive(dataFolder)) process.kill(serverPid(dataFolder), 'SIGQUIT')
}
