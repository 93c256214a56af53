import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { type TestDatabase, testDatabase } from './database.ts'
import { startProgram, temporaryPlace } from './server-process.ts'

// One database, one process that answers pages and one that runs jobs: the process keeps no state.

const place = await temporaryPlace()
const token = 'a token of the tests, sixteen or more'
let database: TestDatabase
let settings: Record<string, string>

before(async () => {
  database = await testDatabase()
  const { bootstrap, owner, web, jobs } = database.addresses
  settings = {
    DATABASE_URL: bootstrap,
    DATABASE_URL_OWNER: owner,
    DATABASE_URL_WEB: web,
    DATABASE_URL_JOBS: jobs,
    FRISE_ORIGIN: 'https://frise.example.org',
    FRISE_SECRET: 'a secret of the tests, shared by both processes',
    FRISE_METRICS_TOKEN: token,
    FRISE_LOG: 'error',
    PORT: '0',
  }
})
after(async () => {
  await place.clear()
  await database?.drop()
})

test('pages wait for nobody’s jobs, and jobs are run by the other process', async () => {
  const web = startProgram('src/server.ts', ['--only=web'], {
    ...settings,
    FRISE_DATA: place.folder('web'),
    PORT: '3196',
  })
  await web.says(/Aucune organisation encore/)
  const pages = 'http://127.0.0.1:3196'
  assert.equal((await fetch(`${pages}/sign-in`)).status, 200)
  await database.owner.query(`select jobs.add_job('nightly')`)
  assert.equal(await waiting(pages), 1)

  const jobs = startProgram('src/server.ts', ['--only=jobs'], {
    ...settings,
    FRISE_DATA: place.folder('jobs'),
    PORT: '3197',
  })
  await jobs.says(/jobs only, watched on port 3197/)
  const watch = 'http://127.0.0.1:3197'
  for (let left = 100; left > 0 && (await waiting(watch)) !== 0; left -= 1) await pause(100)
  assert.equal(await waiting(watch), 0)
  assert.equal((await fetch(`${watch}/sign-in`)).status, 404)
  assert.equal((await fetch(`${watch}/readyz`)).status, 200)
  for (const { process, ended } of [web, jobs]) {
    process.kill('SIGINT')
    assert.equal(await ended, 0)
  }
})

test('metrics open with their token only, and count routes, never addresses', async () => {
  const web = startProgram('src/server.ts', ['--only=web'], {
    ...settings,
    FRISE_DATA: place.folder('again'),
    PORT: '3196',
  })
  await web.says(/Aucune organisation encore/)
  const pages = 'http://127.0.0.1:3196'
  assert.equal((await fetch(`${pages}/metrics`)).status, 404)
  const wrong = await fetch(`${pages}/metrics`, { headers: { authorization: 'Bearer wrong' } })
  assert.equal(wrong.status, 404)
  await fetch(`${pages}/o/nowhere/guardian/a-token-that-nobody-may-read`)
  await fetch(`${pages}/nothing-here`, { method: 'PROPFIND' })
  const text = await metrics(pages)
  assert.match(text, /route="\/o\/:slug\/guardian\/:token",method="GET",status="404",le="\+Inf"\} 1/)
  assert.match(text, /route="none",method="other",status="403"/)
  assert.match(text, /frise_pool_connections\{pool="web",state="idle"\} \d+/)
  assert.match(text, /process_resident_memory_bytes \d{7,}/)
  assert.doesNotMatch(text, /nobody-may-read|nothing-here|PROPFIND/)
  web.process.kill('SIGINT')
  assert.equal(await web.ended, 0)
})

test('what cannot work alone is refused with a sentence', async () => {
  const { DATABASE_URL: _, FRISE_ORIGIN: __, ...alone } = settings
  for (const [args, given, sentence] of [
    [['--only=web'], { FRISE_DATA: place.folder('none') }, /--only=web needs DATABASE_URL/],
    [
      ['--only=jobs'],
      { ...alone, DATABASE_URL: settings.DATABASE_URL!, FRISE_DATA: place.folder('none') },
      /--only=jobs needs FRISE_ORIGIN/,
    ],
    [['--only=all'], { FRISE_DATA: place.folder('none') }, /Unknown: --only=all/],
  ] as const) {
    const program = startProgram('src/server.ts', [...args], given)
    assert.equal(await program.ended, 1)
    assert.match(program.printed(), sentence)
    assert.doesNotMatch(program.printed(), /\n\s+at /)
  }
})

async function metrics(origin: string): Promise<string> {
  const answer = await fetch(`${origin}/metrics`, { headers: { authorization: `Bearer ${token}` } })
  assert.equal(answer.status, 200)
  return answer.text()
}

async function waiting(origin: string): Promise<number> {
  return Number(/^frise_jobs_waiting (\d+)$/m.exec(await metrics(origin))?.[1])
}
