import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { pino } from 'pino'
import { record } from '#platform/audit/record.ts'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { frozenClock } from '#test/frozen-clock.ts'
import { addJob } from './add-job.ts'
import { installQueue } from './install-queue.ts'
import type { JobHandlers } from './job.ts'
import { addRecurringJobs } from './recurring.ts'
import { type JobSettings, startJobs } from './start-jobs.ts'

const clock = frozenClock('2026-11-23T09:00:00Z')
const log = pino({ level: 'silent' })
let database: TestDatabase
let lyon: string
let nice: string

before(async () => {
  database = await testDatabase()
  await installQueue(database.owner)
  lyon = await organisation('lyon')
  nice = await organisation('nice')
})
after(() => database.drop())
beforeEach(() => database.owner.query('delete from jobs._private_jobs'))

test('a job runs after its deed, for the organisation of the deed and as nobody', async () => {
  const seen: unknown[] = []
  const done = await running({
    'look-around': async (scope, ids) => {
      const visible = await scope.db.selectFrom('organisations').select('slug').execute()
      const role = await sql<{ name: string }>`select current_user as name`.execute(scope.db)
      seen.push({ visible, role: role.rows[0]?.name, ids, now: scope.now, actor: scope.actor })
    },
  })
  const messageId = newId()
  await deed(lyon, (scope) => addJob(scope, 'look-around', { messageId }))
  await until(() => seen.length > 0)
  await done()
  assert.deepEqual(seen, [
    {
      visible: [{ slug: 'lyon' }],
      role: 'frise_jobs',
      ids: { messageId },
      now: clock.now(),
      actor: { kind: 'job', id: null },
    },
  ])
})

test('a deed that is rolled back leaves no job', async () => {
  await assert.rejects(
    deed(lyon, async (scope) => {
      await addJob(scope, 'look-around', {})
      throw new Error('the rule said no')
    }),
  )
  assert.equal(await waiting(), 0)
})

test('a job carries ids and nothing else, for its own organisation', async () => {
  const refused: [string, unknown][] = [
    ['a name', { organisationId: lyon, ids: {}, name: 'Lina' }],
    ['words among the ids', { organisationId: lyon, ids: { messageId: 'Bonjour Lina' } }],
    ['a name for a key', { organisationId: lyon, ids: { lina: newId() } }],
    ['a number', { organisationId: lyon, ids: { messageId: 4 } }],
    ['no ids', { organisationId: lyon }],
    ['a list', [lyon]],
    ['another organisation', { organisationId: nice, ids: {} }],
    ['no organisation', { organisationId: null, ids: {} }],
  ]
  for (const [why, payload] of refused) {
    const adding = deed(lyon, (scope) =>
      sql`select platform.add_job('look-around', ${JSON.stringify(payload)}::jsonb)`.execute(scope.db),
    )
    await assert.rejects(adding, /payload of a job|organisation of its transaction/, why)
  }
  await assert.rejects(
    deed(lyon, (scope) => addJob(scope, 'Look around', {})),
    /named by words/,
  )
  await assert.rejects(
    deed(lyon, (scope) => addJob(scope, 'look', {}, { key: 'Lina Haddad' })),
    /key of a job/,
  )
  assert.equal(await waiting(), 0)
})

test('pages cannot reach the queue around its one door', async () => {
  for (const role of [database.web, database.jobs]) {
    await assert.rejects(sql`select * from jobs._private_jobs`.execute(role), /permission denied/)
    await assert.rejects(sql`select jobs.add_job('look-around')`.execute(role), /permission denied/)
  }
})

test('a key keeps one job of several, and only within its organisation', async () => {
  const later = new Date(Date.now() + 3_600_000)
  for (const where of [lyon, lyon, nice]) {
    await deed(where, (scope) => addJob(scope, 'remind', {}, { key: 'remind:today', runAt: later }))
  }
  assert.equal(await waiting(), 2)
})

test('a job that throws undoes its work, is tried again, and its fault holds no value', async () => {
  let tries = 0
  const done = await running({
    stumble: async (scope) => {
      tries++
      await record(scope, { action: 'job.stumbled' })
      if (tries === 1) throw new Error('lina@example.org is not a number')
    },
  })
  await deed(lyon, (scope) => addJob(scope, 'stumble', {}))
  await until(() => tries === 1)
  await until(async () => (await fault()) !== null)
  assert.equal(await fault(), 'Error')
  assert.equal(await recorded('job.stumbled'), 0)
  await database.owner.query('update jobs._private_jobs set run_at = now()')
  await until(async () => (await waiting()) === 0)
  await done()
  assert.equal(tries, 2)
  assert.equal(await recorded('job.stumbled'), 1)
})

test('a job in steps holds no transaction between them', async () => {
  const done = await running({
    'two-steps': {
      steps: async ({ ids, lastAttempt, inScope }) => {
        assert.equal(lastAttempt, false)
        await inScope((scope) =>
          record(scope, { action: 'job.began', object: { kind: 'job', id: ids.jobId! } }),
        )
        assert.equal(await recorded('job.began'), 1)
        await inScope((scope) => record(scope, { action: 'job.ended' }))
      },
    },
  })
  await deed(lyon, (scope) => addJob(scope, 'two-steps', { jobId: newId() }))
  await until(async () => (await recorded('job.ended')) === 1)
  await done()
})

for (const rhythm of ['nightly', 'hourly'] as const) {
  test(`each of the ${rhythm} jobs runs once for every organisation, alone`, async () => {
    const nights: string[] = []
    const done = await running(
      {},
      { [rhythm]: { birthdays: async ({ organisationId }: Scope) => void nights.push(organisationId) } },
    )
    await addRecurringJobs(database, { rhythm, names: ['birthdays'] }, clock)
    await until(() => nights.length === 2)
    await done()
    assert.deepEqual(nights.toSorted(), [lyon, nice].toSorted())
  })
}

test('stopping waits for the job that is running', async () => {
  let ended = false
  let began = false
  const done = await running({
    slow: {
      steps: async () => {
        began = true
        await wait(500)
        ended = true
      },
    },
  })
  await deed(lyon, (scope) => addJob(scope, 'slow', {}))
  await until(() => began)
  await done()
  assert.equal(ended, true)
  assert.equal(await waiting(), 0)
})

async function running(
  handlers: JobHandlers,
  recurring: JobSettings['recurring'] = {},
): Promise<() => Promise<void>> {
  const jobs = await startJobs({ database, handlers, recurring, clock, log })
  return () => jobs.stop()
}

function deed<T>(organisationId: string, work: (scope: Scope) => Promise<T>): Promise<T> {
  const actor = { kind: 'visitor', id: null } as const
  return inOrganisation(database.web, { organisationId, now: clock.now(), actor }, work)
}

async function organisation(slug: string): Promise<string> {
  const organisationId = newId()
  await deed(organisationId, (scope) =>
    scope.db
      .insertInto('organisations')
      .values({ organisationId, slug, name: slug, createdAt: scope.now })
      .execute(),
  )
  return organisationId
}

async function waiting(): Promise<number> {
  const { rows } = await database.owner.query<{ count: number }>('select count(*) from jobs._private_jobs')
  return rows[0]!.count
}

async function fault(): Promise<string | null> {
  const { rows } = await database.owner.query<{ fault: string | null }>(
    'select last_error as fault from jobs._private_jobs',
  )
  return rows[0]?.fault ?? null
}

function recorded(action: string): Promise<number> {
  return deed(lyon, async (scope) => {
    const rows = await scope.db.selectFrom('auditEvents').select('id').where('action', '=', action).execute()
    return rows.length
  })
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await holds()) return
    await wait(50)
  }
  throw new Error('it did not happen within 30 seconds')
}
