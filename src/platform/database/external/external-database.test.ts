import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, test } from 'node:test'
import { openDatabase } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { type BarePostgres, startBarePostgres } from '#test/bare-postgres.ts'
import { DatabaseCannotStart } from '../embedded/start-refusals.ts'
import { prepareExternalDatabase } from './external-database.ts'
import { refusalOf } from './server-refusals.ts'

const place = await mkdtemp(join(tmpdir(), 'frise-external-'))
const dataFolder = join(place, 'data')
let postgres: BarePostgres

before(async () => {
  await mkdir(dataFolder)
  postgres = await startBarePostgres()
})
after(async () => {
  await postgres?.stop()
  await rm(place, { recursive: true, force: true })
})
afterEach(async () => {
  await postgres.run(
    'drop database if exists tried with (force)',
    'drop database frise with (force)',
    'create database frise',
    ...['frise_owner', 'frise_web', 'frise_jobs', 'preparer', 'nobody_special'].map(
      (role) => `drop role if exists ${role}`,
    ),
  )
  await rm(dataFolder, { recursive: true, force: true })
  await mkdir(dataFolder)
})

test('a superuser’s login prepares roles, rights and extensions, and a second start finds them', async () => {
  const first = await prepare(postgres.superuser)
  assert.deepEqual(await prepare(postgres.superuser), first)
  const { mode } = await stat(passwordsFile)
  assert.equal(mode & 0o777, 0o600)
  assert.equal(new URL(first.web).username, 'frise_web')
  const database = openDatabase(first)
  assert.ok((await migrate(database.owner)).length > 10)
  await database.close()
})

test('several processes that start at once prepare it together', async () => {
  const all = await Promise.allSettled([1, 2, 3].map(() => prepare(postgres.superuser)))
  const done = all.filter((it) => it.status === 'fulfilled')
  assert.equal(done.length, 3, JSON.stringify(all))
  assert.equal(new Set(done.map((it) => it.value.web)).size, 1)
})

test('a login that owns the database and may create roles is enough', async () => {
  await postgres.run(
    `create role preparer login createrole password 'p'`,
    'create database tried owner preparer',
  )
  const addresses = await prepare(as('preparer', 'p', 'tried'))
  const database = openDatabase(addresses)
  assert.ok((await migrate(database.owner)).length > 10)
  await database.close()
})

test('a login that may create nothing gets the statement to run, in both languages', async () => {
  await postgres.run(`create role nobody_special login password 'p'`)
  const sentence = await refusal(as('nobody_special', 'p', 'frise'))
  assert.match(
    sentence.fr,
    /n’a pas le droit de préparer la base : create role frise_owner login password '…'/,
  )
  assert.match(sentence.en, /may not prepare the database.*CREATEROLE/)
})

test('roles made by hand are used, unless one passes over the policies or is another', async () => {
  await postgres.run(
    ...['owner', 'web', 'jobs'].map((role) => `create role frise_${role} login password 'by hand'`),
    `create role nobody_special login password 'p'`,
  )
  const sentence = await refusal(postgres.superuser)
  assert.match(sentence.fr, /a déjà les rôles frise_owner, frise_web, frise_jobs/)
  const roles = {
    owner: as('frise_owner', 'by%20hand', 'frise'),
    web: as('frise_web', 'by%20hand', 'frise'),
    jobs: as('frise_jobs', 'by%20hand', 'frise'),
  }
  await prepare(postgres.superuser, roles)
  // Prepared, it asks for no right any more.
  await prepare(as('nobody_special', 'p', 'frise'), roles)
  const wrong = await refusal(postgres.superuser, { ...roles, web: roles.owner })
  assert.match(wrong.en, /DATABASE_URL_WEB must enter as frise_web, not as frise_owner/)
  await postgres.run('alter role frise_web bypassrls')
  const above = await refusal(postgres.superuser, roles)
  assert.match(above.fr, /frise_web passe outre les règles qui séparent les organisations/)
})

test('the passwords of another Frise are not taken over', async () => {
  await prepare(postgres.superuser)
  const kept = await readFile(passwordsFile, 'utf8')
  await rm(passwordsFile)
  assert.match((await refusal(postgres.superuser)).en, /Put this file back, or give DATABASE_URL_OWNER/)
  await writeFile(passwordsFile, kept)
  await prepare(postgres.superuser)
})

test('a server that is not there, another password and another database each have their sentence', async () => {
  const gone = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => gone.once('listening', resolve))
  const { port } = gone.address() as { port: number }
  await new Promise((resolve) => gone.close(resolve))
  const nobody = await refusal(`postgres://a:b@127.0.0.1:${port}/frise`)
  assert.match(nobody.fr, new RegExp(`127\\.0\\.0\\.1:${port} ne répond pas`))
  assert.match(nobody.en, /does not answer \(.*ECONNREFUSED.*\)/)
  const password = await refusal(as('frise_bootstrap', 'guess', 'frise'))
  assert.match(password.fr, /refuse « frise_bootstrap » sur la base « frise »/)
  const database = await refusal(postgres.superuser.replace(/frise$/, 'elsewhere'))
  assert.match(database.en, /database "elsewhere"/)
})

test('a server too old, without ICU, in another encoding or a standby is refused by name', () => {
  const good = { number: 150_004, version: '15.4', encoding: 'UTF8', icu: true, standby: false }
  assert.equal(refusalOf(good), null)
  const refused = (facts: Partial<typeof good>) => refusalOf({ ...good, ...facts })!.sentence
  assert.match(
    refused({ number: 140_012, version: '14.12' }).fr,
    /PostgreSQL 14\.12 ; Frise demande la version 15/,
  )
  assert.match(refused({ icu: false }).en, /built without ICU/)
  assert.match(refused({ encoding: 'LATIN1' }).fr, /en LATIN1 ; Frise demande UTF-8/)
  assert.match(refused({ standby: true }).en, /read-only standby/)
})

const passwordsFile = join(dataFolder, 'external-database-passwords.json')

function prepare(url: string, roles?: Record<'owner' | 'web' | 'jobs', string>) {
  return prepareExternalDatabase({ url, roles, dataFolder })
}

async function refusal(
  url: string,
  roles?: Record<'owner' | 'web' | 'jobs', string>,
): Promise<{ fr: string; en: string }> {
  const error: unknown = await prepare(url, roles).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  assert.ok(error instanceof DatabaseCannotStart, String(error))
  return error.sentence
}

function as(user: string, password: string, database: string): string {
  const url = new URL(postgres.superuser)
  return `postgres://${user}:${password}@${url.host}/${database}`
}
