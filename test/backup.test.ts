import assert from 'node:assert/strict'
import { mkdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Client } from 'pg'
import { restoreBackup } from '#platform/backup/restore-backup.ts'
import { schemas } from '#platform/backup/tables.ts'
import { writeBackup } from '#platform/backup/write-backup.ts'
import { addressesOfRunning } from '#platform/database/embedded/running-database.ts'
import { newId } from '#platform/ids/ids.ts'
import { readErasures, replayErasures } from '#src/cli/replay-erasures.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { type RunningFrise, runningFrise } from './running-frise.ts'
import { runFrise, startServer, temporaryPlace } from './server-process.ts'

const place = await temporaryPlace()
const source = place.folder('source')
const file = join(source, '..', 'backup')
const now = new Date('2026-11-23T10:00:00Z')
const organisationId = newId()
const personId = newId()
let running: RunningFrise
let bootstrap: string

/** What a careless copy would change: a tab, a line end, a backslash, an empty text beside none, quotes, an emoji. */
const awkward = 'tab\there\nline\\N \\. "quoted" ’ 🌸'

before(async () => {
  running = await runningFrise()
  bootstrap = running.addresses.bootstrap
  await inDatabase(bootstrap, async (client) => {
    await client.query(
      `insert into app.organisations (organisation_id, slug, name, created_at) values ($1, 'autre', $2, now())`,
      [organisationId, awkward],
    )
    await client.query(
      `insert into app.people (organisation_id, id, first_name, last_name, email, account_id, created_at)
      values ($1, $2, $3, '', 'her@example.org', $4, now())`,
      [
        organisationId,
        personId,
        awkward,
        await running.frise.signIn.accountForEmail('her@example.org', 'fr'),
      ],
    )
    await client.query(
      `insert into app.audit_events (organisation_id, id, at, action, actor_kind, details)
      select $1, gen_random_uuid(), now(), 'person.seen', 'job', jsonb_build_object('n', n, 'words', repeat('x', 200))
      from generate_series(1, 20000) n`,
      [organisationId],
    )
    await client.query(
      `select jobs.add_job('nothing-yet', '{"a":"\\\\b"}', run_at => '2031-01-01', job_key => 'k')`,
    )
  })
  await mkdir(join(source, 'files', 'deep'), { recursive: true })
  await writeFile(join(source, 'sign-in-secret'), 'a secret')
  await writeFile(join(source, 'files', 'deep', 'photo'), Buffer.alloc(3_000_000, 'photo'))
  await writeFile(join(source, 'database-passwords.json'), 'not to be copied')
  await writeBackup(running.frise.database.owner, { file, dataFolder: source, now })
})
after(async () => {
  await running?.stop()
  await place.clear()
})

test('a backup restored into an empty database has every row, word for word, and every rule', async () => {
  const target = place.folder('target')
  await restored(target, async (empty) => {
    const { rows } = await restore(empty, target)
    assert.ok(rows > 20_000)
    const wanted = await contentOf(bootstrap)
    assert.ok(Object.keys(wanted).length > 40)
    assert.deepEqual(await contentOf(empty.addresses.bootstrap), wanted)
    assert.deepEqual(await rulesOf(empty.addresses.bootstrap), await rulesOf(bootstrap))
    assert.deepEqual(await jobsOf(empty.addresses.bootstrap), await jobsOf(bootstrap))
  })
  const photo = await readFile(join(target, 'files', 'deep', 'photo'))
  assert.ok(photo.equals(Buffer.alloc(3_000_000, 'photo')))
  assert.equal(await readFile(join(target, 'sign-in-secret'), 'utf8'), 'a secret')
  await assert.rejects(stat(join(target, 'database-passwords.json')), { code: 'ENOENT' })
  await assert.rejects(stat(join(target, 'restored.unfinished')), { code: 'ENOENT' })
})

test('the file is readable by its owner only, and is not written over', async () => {
  assert.equal((await stat(file)).mode & 0o777, 0o600)
  const again = writeBackup(running.frise.database.owner, { file, dataFolder: source, now })
  await assert.rejects(again, /already exists\. Choose another name/)
})

test('a database that holds somebody is refused, and keeps what it holds', async () => {
  const before = await contentOf(bootstrap)
  const again = restoreBackup(running.frise.database.owner, {
    file,
    dataFolder: place.folder('nowhere'),
    lastly: () => Promise.resolve(),
  })
  await assert.rejects(again, /Frise is running on this database|This database is not empty/)
  assert.deepEqual(await contentOf(bootstrap), before)
  await restored(place.folder('twice'), async (empty) => {
    await restore(empty, place.folder('twice'))
    await assert.rejects(
      restore(empty, place.folder('twice')),
      /Cette base n’est pas vide[\s\S]*is not empty/,
    )
  })
})

test('a backup of a newer Frise is refused, and both are named', async () => {
  const newer = `${file}-newer`
  const text = gunzipSync(await readFile(file))
  const length = text.readUInt32BE()
  const header = JSON.parse(text.toString('utf8', 4, 4 + length)) as { version: string; migrations: object[] }
  header.version = '9.1.0'
  header.migrations.push({ name: '29990101-0000-later.sql', sha256: 'ff' })
  const changed = Buffer.from(JSON.stringify(header))
  const size = Buffer.alloc(4)
  size.writeUInt32BE(changed.length)
  await writeFile(newer, gzipSync(Buffer.concat([size, changed, text.subarray(4 + length)])))
  await restored(place.folder('newer'), async (empty) => {
    await assert.rejects(
      restore(empty, place.folder('newer'), newer),
      /from Frise 9\.1\.0 \(29990101-0000-later\.sql\), newer than or other than this Frise \d+\.\d+\.\d+ \(\d{8}-/,
    )
  })
})

test('a file that is cut short, or no backup, changes nothing, and the whole one goes in afterwards', async () => {
  const target = place.folder('cut')
  const cut = `${file}-cut`
  await writeFile(cut, await readFile(file))
  await truncate(cut, (await stat(file)).size - 2000)
  const frameless = `${file}-frameless`
  // Whole gzip, without the last frame: a disk that was full.
  await writeFile(frameless, gzipSync(gunzipSync(await readFile(file)).subarray(0, -25)))
  const other = `${file}-other`
  await writeFile(other, 'something else')
  await restored(target, async (empty) => {
    for (const wrong of [cut, frameless, other]) {
      await assert.rejects(
        restore(empty, target, wrong),
        /is not a whole backup[\s\S]*Nothing was restored/,
        wrong,
      )
    }
    const { rows } = await inDatabase(empty.addresses.bootstrap, (client) =>
      client.query('select from app.organisations'),
    )
    assert.equal(rows.length, 0)
    await assert.rejects(stat(join(target, 'files')), { code: 'ENOENT' })
    await restore(empty, target)
  })
})

test('a person erased after the backup does not come back, nor the account that was only hers', async () => {
  const target = place.folder('erased')
  await mkdir(target, { recursive: true })
  await writeFile(join(target, 'erasures.csv'), `${organisationId},${personId},2026-11-24T08:00:00Z\n`)
  await restored(target, async (empty) => {
    await restore(empty, target)
    const { rows } = await inDatabase(empty.addresses.bootstrap, (client) =>
      client.query<Record<string, unknown>>(
        `select first_name, email, account_id, erased_at is not null as erased,
          exists (select from auth.accounts where email = 'her@example.org') as account
        from app.people where id = $1`,
        [personId],
      ),
    )
    assert.deepEqual(rows, [{ first_name: '', email: null, account_id: null, erased: true, account: false }])
  })
  await writeFile(join(target, 'erasures.csv'), 'somebody\n')
  await assert.rejects(readErasures(target), /Line 1 of .*erasures\.csv/)
})

test('frise backup reads a running server, frise restore makes another whose visitors are still signed in', async () => {
  const [from, to] = [place.folder('from'), place.folder('to')]
  const made = `${file}-made`
  const first = await startServer({ FRISE_DATA: from })
  const [, href = ''] = await first.says(/(http:\S+\/sign-in\/demonstration\/\S+)/)
  await first.says(/Référente protection.*http/)
  const page = await (await fetch(href)).text()
  const account = /name="account" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const entered = await fetch(`${first.url}/sign-in/demonstration`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: first.url },
    body: new URLSearchParams({ account, back: '/' }),
  })
  // Only the session, without the copy of it that browsers keep for a minute: the database has to know her.
  const session = entered.headers.getSetCookie().find((line) => line.startsWith('frise.session_token='))!
  const cookie = session.split(';')[0]!
  const backedUp = await runFrise(['backup', made], { FRISE_DATA: from })
  assert.equal(backedUp.code, 0, backedUp.printed)
  assert.match(backedUp.printed, /Sauvegarde écrite[\s\S]*Backup written/)
  const unknown = await runFrise(['second-factor-off', 'nobody@example.org'], { FRISE_DATA: from })
  assert.deepEqual([unknown.code, /No account has the address/.test(unknown.printed)], [1, true])
  const wanted = await contentOf((await addressesOfRunning(from))!.bootstrap)
  const refused = await runFrise(['restore', made], { FRISE_DATA: from })
  assert.equal(refused.code, 1)
  assert.match(refused.printed, /Frise tourne déjà/)
  assert.equal(await first.stop(), 0)
  const stopped = await runFrise(['backup', `${made}-stopped`], { FRISE_DATA: from })
  assert.equal(stopped.code, 0, stopped.printed)

  const restoring = await runFrise(['restore', made], { FRISE_DATA: to })
  assert.equal(restoring.code, 0, restoring.printed)
  const second = await startServer({ FRISE_DATA: to })
  assert.deepEqual(without(await contentOf((await addressesOfRunning(to))!.bootstrap)), without(wanted))
  const home = new URL(href).searchParams.get('back') ?? ''
  const hers = await fetch(second.url + home, { headers: { cookie }, redirect: 'manual' })
  assert.equal(hers.status, 200)
  await hers.text()
  assert.equal(await second.stop(), 0)
})

test('without a database to read or a command to run, one sentence says so', async () => {
  const nothing = await runFrise(['backup', `${file}-nothing`], { FRISE_DATA: place.folder('nothing') })
  assert.deepEqual([nothing.code, /has no database\. Name the right one/.test(nothing.printed)], [1, true])
  const unknown = await runFrise(['dance'], {})
  assert.deepEqual([unknown.code, /npm run frise -- backup FILE/.test(unknown.printed)], [2, true])
  assert.equal((await runFrise(['help'], {})).code, 0)
})

test('no table of a backup counts by a sequence, whose state would be lost', async () => {
  const { rows } = await inDatabase(bootstrap, (client) =>
    client.query(`select schemaname, sequencename from pg_sequences where schemaname = any($1)`, [schemas]),
  )
  assert.deepEqual(rows, [])
})

async function restored(target: string, use: (empty: TestDatabase) => Promise<void>): Promise<void> {
  await mkdir(target, { recursive: true })
  const empty = await testDatabase()
  await use(empty).finally(() => empty.drop())
}

async function restore(empty: TestDatabase, target: string, from = file): Promise<{ rows: number }> {
  const erasures = await readErasures(target)
  return restoreBackup(empty.owner, {
    file: from,
    dataFolder: target,
    lastly: (client) => replayErasures(client, erasures),
  })
}

async function inDatabase<T>(address: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: address })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

/** Rows and hash of every table that a backup holds, read by the superuser: "app.people" -> "12 d41d8…". */
function contentOf(address: string): Promise<Record<string, string>> {
  return inDatabase(address, async (client) => {
    await client.query(`set timezone = 'UTC'`)
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname = any($1) and tablename <> 'migrations' order by 1`,
      [schemas],
    )
    const content: Record<string, string> = {}
    for (const { name } of tables) {
      const { rows } = await client.query<{ content: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '') as content from ${name} t`,
      )
      content[name] = rows[0]!.content
    }
    return content
  })
}

/** Without what a server goes on writing by itself: the official lists of places, the messages that it delivers. */
function without(content: Record<string, string>): Record<string, string> {
  const still = ([table]: [string, string]) => !table.startsWith('ref.') && table !== 'app.messages'
  return Object.fromEntries(Object.entries(content).filter(still))
}

function rulesOf(address: string): Promise<unknown[]> {
  return inDatabase(address, async (client) => {
    const { rows } = await client.query<Record<string, unknown>>(
      `select c.oid::regclass::text as name, c.relrowsecurity, c.relforcerowsecurity,
        array(select conname || pg_get_constraintdef(k.oid) from pg_constraint k where k.conrelid = c.oid order by 1) as constraints,
        array(select tgname::text || tgenabled::text from pg_trigger t where t.tgrelid = c.oid and not tgisinternal order by 1) as triggers,
        array(select indexrelid::regclass::text from pg_index i where i.indrelid = c.oid order by 1) as indexes
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname = any($1) order by 1`,
      [schemas],
    )
    return rows
  })
}

function jobsOf(address: string): Promise<unknown[]> {
  return inDatabase(address, async (client) => {
    const { rows } = await client.query<Record<string, unknown>>(
      `select t.identifier, j.payload::text, j.run_at, j.key, j.max_attempts
      from jobs._private_jobs j join jobs._private_tasks t on t.id = j.task_id order by 1, 2, 3`,
    )
    return rows
  })
}
