import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { getMigrations } from 'better-auth/db/migration'
import { Pool } from 'pg'
import { pino } from 'pino'
import { systemClock } from '#platform/clock/clock.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { authOf } from './better-auth.ts'

let database: TestDatabase
before(async () => {
  database = await testDatabase()
})
after(() => database.drop())

test('better-auth finds nothing more to make than our migration made', async () => {
  const pool = new Pool({ connectionString: database.addresses.owner, options: '-c search_path=auth' })
  // The database may go while the last of them is still saying goodbye.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const auth = authOf({
    pool,
    secret: 'a secret of the tests, long enough to be one',
    baseUrl: 'http://127.0.0.1',
    clock: systemClock,
    log: pino({ level: 'silent' }),
    sendCode: () => Promise.resolve(),
    inBackground: () => undefined,
  })
  const { toBeCreated, toBeAdded, compileMigrations } = await getMigrations(auth.options)
  assert.deepEqual([toBeCreated, toBeAdded], [[], []])
  assert.equal((await compileMigrations()).trim(), ';')
  await pool.end()
})

test('jobs see no account; pages may keep no name, no network address, no browser', async () => {
  const rights = await database.owner.query<{ may: boolean }>(
    `select has_schema_privilege('frise_jobs', 'auth', 'usage') as may`,
  )
  assert.equal(rights.rows[0]?.may, false)
  const account = `insert into auth.accounts (id, name, email, "emailVerified", language) values ('1', 'Awa', 'a@example.org', true, 'fr')`
  await assert.rejects(database.owner.query(account), /check constraint/)
})
