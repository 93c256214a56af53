import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { pino } from 'pino'
import { systemClock } from '#platform/clock/clock.ts'
import { inOrganisation } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { addJob } from './add-job.ts'
import { installQueue } from './install-queue.ts'
import { startJobs } from './start-jobs.ts'

const log = pino({ level: 'silent' })
const organisationId = newId()
let database: TestDatabase

before(async () => {
  database = await testDatabase()
  await installQueue(database.owner)
})
after(() => database.drop())

test('a job whose process is killed runs again in another within seconds', async () => {
  await add('interrupted')
  const killed = spawn(process.execPath, ['--input-type=module', '-e', processThatNeverEnds], {
    env: { ...process.env, ADDRESSES: JSON.stringify(database.addresses) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(killed.stdout, 'data')
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  let ran = 0
  const handlers = { interrupted: async () => void ran++ }
  const jobs = await startJobs({ database, handlers, clock: systemClock, log })
  await until(() => ran === 1)
  await jobs.stop()
})

test('a job that is running elsewhere is left alone', async () => {
  let ran = 0
  let end = () => {}
  const handlers = {
    long: {
      steps: async () => {
        ran++
        await new Promise<void>((resolve) => (end = resolve))
      },
    },
  }
  const first = await startJobs({ database, handlers, clock: systemClock, log })
  await add('long')
  await until(() => ran === 1)
  const second = await startJobs({ database, handlers, clock: systemClock, log })
  await wait(12_000)
  assert.equal(ran, 1)
  end()
  await Promise.all([first.stop(), second.stop()])
})

test('jobs run after the database was away, and one that ended meanwhile leaves the queue', async () => {
  let ran = 0
  let end = () => {}
  const handlers = {
    'after-outage': async () => void ran++,
    'during-outage': {
      steps: async () => {
        ran++
        await new Promise<void>((resolve) => (end = resolve))
      },
    },
  }
  const jobs = await startJobs({ database, handlers, clock: systemClock, log })
  await add('during-outage')
  await until(() => ran === 1)
  await asBootstrap(async (client, name) => {
    await client.query(`alter database ${name} with allow_connections false`)
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
    end()
    await wait(4_000)
    await client.query(`alter database ${name} with allow_connections true`)
  })
  await add('after-outage')
  await until(async () => {
    end()
    return ran >= 2 && (await waiting()) === 0
  })
  await jobs.stop()
})

const processThatNeverEnds = `
import { pino } from 'pino'
import { systemClock } from '#platform/clock/clock.ts'
import { openDatabase } from '#platform/database/database.ts'
import { startJobs } from '#platform/jobs/start-jobs.ts'
const steps = () => {
  process.stdout.write('running')
  return new Promise(() => setTimeout(() => {}, 60_000))
}
const database = openDatabase(JSON.parse(process.env.ADDRESSES))
await startJobs({ database, handlers: { interrupted: { steps } }, clock: systemClock, log: pino({ level: 'silent' }) })
`

async function add(name: string): Promise<void> {
  const actor = { kind: 'visitor', id: null } as const
  await inOrganisation(database.web, { organisationId, now: new Date(), actor }, (scope) =>
    addJob(scope, name, {}),
  )
}

async function waiting(): Promise<number> {
  const { rows } = await database.owner.query<{ count: number }>('select count(*) from jobs._private_jobs')
  return rows[0]!.count
}

async function asBootstrap(work: (client: Client, name: string) => Promise<void>): Promise<void> {
  const address = new URL(database.addresses.bootstrap)
  const name = address.pathname.slice(1)
  address.pathname = '/postgres'
  const client = new Client({ connectionString: address.href })
  await client.connect()
  try {
    await work(client, name)
  } finally {
    await client.end()
  }
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await holds()) return
    await wait(50)
  }
  throw new Error('it did not happen within 30 seconds')
}
