import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { inOrganisation } from '#platform/database/database.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { startServer, temporaryPlace } from './server-process.ts'
import { type Wire, wireTo } from './wire.ts'

const place = await temporaryPlace()
let database: TestDatabase
let wire: Wire
let server: Awaited<ReturnType<typeof startServer>>

before(async () => {
  database = await testDatabase()
  const { bootstrap, owner, web, jobs } = database.addresses
  wire = await wireTo(bootstrap)
  server = await startServer({
    FRISE_DATA: place.folder('data'),
    DATABASE_URL: wire.through(bootstrap),
    DATABASE_URL_OWNER: wire.through(owner),
    DATABASE_URL_WEB: wire.through(web),
    DATABASE_URL_JOBS: wire.through(jobs),
    FRISE_MAIL_TO_TERMINAL: '1',
    FRISE_LOG: 'info',
  })
})
after(async () => {
  await server?.stop()
  await wire?.cut()
  await database?.drop()
  await place.clear()
})

test('the database stopped while running: pages answer 503 with a sentence, the process lives, all comes back', async () => {
  assert.equal((await fetch(`${server.url}/founding`)).status, 200)
  await wire.cut()
  for (const path of ['/', '/founding', '/o/anything']) {
    const away = await fetch(server.url + path, { headers: { 'accept-language': 'fr' } })
    assert.equal(away.status, 503, path)
    assert.equal(away.headers.get('retry-after'), '2')
    assert.match(await away.text(), /Le service revient dans un instant/)
  }
  const ready = await fetch(`${server.url}/readyz`)
  assert.deepEqual([ready.status, await ready.text()], [503, 'database away'])
  assert.equal((await fetch(`${server.url}/healthz`)).status, 200)
  await wire.mend()
  const until = Date.now() + 2000
  while ((await fetch(`${server.url}/readyz`)).status !== 200 && Date.now() < until) await pause(50)
  for (const path of ['/', '/founding', '/readyz']) {
    assert.equal((await fetch(server.url + path)).status, 200, path)
  }
  assert.equal(server.process.exitCode, null)
})

test('the first visitor founds the organisation with the printed code, and enters with the code of her mail', async () => {
  const [, code = ''] = await server.says(/donner ce code : (\S+)/)
  const founding = {
    code: code.toLowerCase(),
    name: 'Les Sœurs du Code',
    slug: '',
    zone: 'America/Martinique',
    firstName: 'Zoé',
    lastName: 'Tanguy',
    email: 'zoe@soeurs.example',
  }
  const wrong = await post('/founding', { ...founding, code: 'AAAAA-AAAAA' })
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /value="Les Sœurs du Code"/)
  const nowhere = await post('/founding', { ...founding, zone: 'Europe/Atlantis' })
  assert.equal(nowhere.status, 422)
  assert.match(await nowhere.text(), /Choisir un fuseau de la liste/)
  const [first, second] = await Promise.all([
    post('/founding', founding),
    post('/founding', { ...founding, name: 'Une autre', email: 'autre@example.org' }),
  ])
  const places = [first, second].map((answer) => answer.headers.get('location'))
  assert.deepEqual([first.status, second.status], [303, 303])
  const winner = places.findIndex((location) => location?.startsWith('/sign-in/code'))
  assert.equal(places[1 - winner], '/', `exactly one wins: ${places.join(' ')}`)
  const [, mailed = ''] = await server.says(/\[mail\] \S+ : (\d{6})/)
  const cookies = [first, second][winner]!.headers.getSetCookie().map((line) => line.split(';')[0])
  const entered = await post('/sign-in/code', { code: mailed, back: '/o/x' }, cookies.join('; '))
  assert.equal(entered.status, 303)
  assert.match(entered.headers.getSetCookie().join(), /frise\.session_token=/)

  assert.equal((await fetch(`${server.url}/founding`)).status, 404)
  const late = await post('/founding', founding)
  assert.deepEqual(
    [late.status, late.headers.get('location')],
    [303, '/'],
    'too late is told, and founds nothing',
  )
  const signs = await database.owner.query<{ slug: string }>('select slug from platform.organisation_signs()')
  assert.equal(signs.rows.length, 1)
  const founded = await inOrganisation(database.web, await theOnlyOrganisation(), ({ db }) =>
    db.selectFrom('organisations').select('zone').execute(),
  )
  assert.deepEqual(founded, [{ zone: 'America/Martinique' }])
  const welcome = await (await fetch(server.url)).text()
  assert.match(welcome, new RegExp(`href="/o/${signs.rows[0]!.slug}"`))
  assert.doesNotMatch(welcome, /demonstration-band/)
})

test('the log names nobody', () => {
  const lines = server
    .printed()
    .split('\n')
    .filter((line) => line.startsWith('{'))
  assert.ok(lines.length > 0)
  for (const line of lines) assert.doesNotMatch(line, /Tanguy|soeurs\.example|autre@|Zoé/)
})

async function theOnlyOrganisation() {
  const { rows } = await database.owner.query<{ id: string }>('select platform.all_organisations() as id')
  return { organisationId: rows[0]!.id, now: new Date(), actor: { kind: 'visitor', id: null } as const }
}

function post(path: string, fields: Record<string, string>, cookie = ''): Promise<Response> {
  return fetch(server.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.url, cookie },
    body: new URLSearchParams(fields),
  })
}
