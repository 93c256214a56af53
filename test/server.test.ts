import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { addressesOfRunning } from '#platform/database/embedded/running-database.ts'
import { newId } from '#platform/ids/ids.ts'
import { appWords } from '#src/app-words.ts'
import { roles } from '#src/organisations/index.ts'
import { publicPaths } from '#src/public-site/index.ts'
import { postgresOf, startProgram, startServer, temporaryPlace } from './server-process.ts'

const place = await temporaryPlace()
const folder = place.folder('demonstration')
let server: Awaited<ReturnType<typeof startServer>>

/** What the first visitor was answered, before the world was there: by the first page, and by a page of its organisation. */
let first: { refresh: string | null; text: string }
let within: string

before(async () => {
  server = await startServer({ FRISE_DATA: folder })
  const answer = await fetch(server.url)
  first = { refresh: answer.headers.get('refresh'), text: await answer.text() }
  within = await onceThere(server.url + publicPaths.home('ricochet'))
})
after(() => place.clear())

const inFrench = { 'accept-language': 'fr' }
const link = /^ {2}(\S.*?) {2,}(\S.*?) {2,}(http:\/\/localhost:\d+\/sign-in\/demonstration\/\S+)$/gm

test('the first page answers before the world is loaded, says so and asks again by itself, and every page says so', async () => {
  assert.match(first.text, /Le monde de démonstration se charge encore/)
  assert.equal(first.refresh, '2')
  const loads = /Les données de démonstration se chargent encore/
  assert.match(within, loads)
  await server.says(/Entrer d’un clic/)
  assert.doesNotMatch((await textOf(publicPaths.home('ricochet'))).text, loads)
  const loaded = await fetch(server.url)
  assert.equal(loaded.headers.get('refresh'), null)
  assert.doesNotMatch(await loaded.text(), /se charge encore/)
})

test('the first start says its address before the world is loaded, then prints a link for each role', async () => {
  await server.says(/Entrer d’un clic/)
  const text = server.printed()
  assert.ok(text.indexOf('Frise : http') < text.indexOf('se charge…'))
  assert.ok(text.indexOf('se charge…') < text.indexOf('Entrer d’un clic'))
  await server.says(/Référente protection.*http/)
  const printed = new Set(linksPrinted().map(({ role }) => role))
  const inWords = roles.map((role) => `${appWords.fr.roles[role]} / ${appWords.en.roles[role]}`)
  assert.deepEqual([...printed].toSorted(), inWords.toSorted())
})

test('each printed link is a page with one button, which signs in as that role', async () => {
  const links = linksPrinted()
  assert.ok(links.length >= roles.length)
  for (const { role, name, href } of links) {
    const page = await (await fetch(href, { headers: inFrench })).text()
    assert.match(page, /demonstration-band/)
    assert.equal([...page.matchAll(/<main[^]*?<\/main>/g)].join().split('<button').length - 1, 1, role)
    const value = (field: string) => new RegExp(`name="${field}" value="([^"]+)"`).exec(page)?.[1] ?? ''
    const entered = await post('/sign-in/demonstration', { account: value('account'), back: value('back') })
    assert.equal(entered.status, 303)
    const cookie = entered.headers
      .getSetCookie()
      .map((it) => it.split(';')[0])
      .join('; ')
    assert.match(cookie, /frise\.session_token=/)
    const home = await fetch(new URL(entered.headers.get('location')!, server.url), {
      headers: { cookie, ...inFrench },
    })
    assert.equal(home.status, 200, role)
    const shown = await home.text()
    assert.ok(shown.includes(role.split(' / ')[0]!), `${role} in ${home.url}`)
    assert.ok(shown.includes(name.split(' (')[0]!.replaceAll("'", '&#39;')), `${name} in ${home.url}`)
  }
})

test('health and readiness answer, and say nothing else', async () => {
  assert.deepEqual(await textOf('/healthz'), { status: 200, text: 'ok' })
  assert.deepEqual(await textOf('/readyz'), { status: 200, text: 'ready' })
})

test('another start on the same data folder, and one on the same port, each get a clear sentence', async () => {
  const same = startProgram('src/server.ts', [], { FRISE_DATA: folder, PORT: '0' })
  assert.equal(await same.ended, 1)
  assert.match(same.printed(), /Frise tourne déjà sur le dossier de données/)
  assert.match(same.printed(), /Frise is already running on the data folder/)
  const { port } = new URL(server.url)
  const elsewhere = place.folder('elsewhere')
  const busy = startProgram('src/server.ts', [], { FRISE_DATA: elsewhere, PORT: port })
  assert.equal(await busy.ended, 1)
  assert.match(busy.printed(), new RegExp(`Le port ${port} est déjà pris`))
  assert.match(busy.printed(), new RegExp(`Port ${port} is already in use`))
  assert.equal(postgresOf(elsewhere), null)
  for (const program of [same, busy]) assert.doesNotMatch(program.printed(), /\n\s+at /)
})

test('PostgreSQL killed under the server comes back; two seconds later so have the pages, and the process lives', async () => {
  const killed = postgresOf(folder)!
  process.kill(killed, 'SIGKILL')
  while (!(await isAnswering(killed))) {
    const answer = await fetch(server.url)
    if (answer.status !== 200) assert.match(await answer.text(), /Le service revient dans un instant/)
    await pause(50)
  }
  const until = Date.now() + 2000
  while ((await statusOf(await fetch(server.url))) !== 200 && Date.now() < until) await pause(50)
  assert.equal(await statusOf(await fetch(server.url)), 200)
  assert.equal(server.process.exitCode, null)
})

test('after kill -9 the next start keeps every committed row, and the world is there once', async () => {
  const people = await count('people')
  const noted = newId()
  await inDatabase((client) =>
    client.query(`insert into auth.tries values ($1, 1, now() + interval '1 day')`, [Buffer.from(noted)]),
  )
  await server.stop('SIGKILL')
  assert.notEqual(postgresOf(folder), null, 'the killed process leaves its PostgreSQL')
  server = await startServer({ FRISE_DATA: folder })
  await server.says(/Entrer d’un clic/)
  assert.doesNotMatch(server.printed(), /se charge/)
  const { rows } = await inDatabase((client) =>
    client.query(`select from auth.tries where subject = $1`, [Buffer.from(noted)]),
  )
  assert.equal(rows.length, 1)
  assert.equal(await count('people'), people)
})

test('a load of the world that kill -9 cut short is completed by the next start, without a double', async () => {
  const cut = place.folder('cut')
  const first = await startServer({ FRISE_DATA: cut })
  await first.stop('SIGKILL')
  const second = await startServer({ FRISE_DATA: cut })
  await second.says(/Référente protection.*http/)
  for (const table of ['people', 'organisations', 'applications', 'role_grants']) {
    assert.equal(await count(table, cut), await count(table), table)
  }
  assert.equal(await second.stop(), 0)
})

test('Ctrl-C finishes what is under way, ends the process with 0 and PostgreSQL with it; the next start has the data', async () => {
  const people = await count('people')
  const underWay = halfSent('/o/ricochet/concern', 'worry=Une+phrase+qui+arrive+tard')
  await textOf('/healthz')
  const stopped = server.stop('SIGINT')
  while ((await fetch(`${server.url}/healthz`).then(statusOf, () => null)) !== null) await pause(20)
  assert.equal(await underWay(), 303)
  assert.equal(await stopped, 0)
  assert.equal(postgresOf(folder), null)
  server = await startServer({ FRISE_DATA: folder })
  assert.equal(await count('people'), people)
})

test('a demonstration never becomes a real server, and does not leave this machine unasked', async () => {
  assert.equal(await server.stop('SIGTERM'), 0)
  const refusals: [Record<string, string>, RegExp][] = [
    [{ FRISE_WORLD: 'none' }, /est une démonstration et ne deviendra jamais une vraie/],
    [{ FRISE_HOST: '0.0.0.0' }, /FRISE_HOST=0\.0\.0\.0[\s\S]*FRISE_PUBLIC_DEMO=1/],
    [{ FRISE_ORIGIN: 'https://demo.example.org' }, /does not leave this machine/],
  ]
  for (const [settings, sentence] of refusals) {
    const refused = startProgram('src/server.ts', [], { FRISE_DATA: folder, PORT: '0', ...settings })
    assert.equal(await refused.ended, 1)
    assert.match(refused.printed(), sentence)
    assert.equal(postgresOf(folder), null)
  }
})

test('asked to be public, a demonstration answers under its own name and under no other', async () => {
  server = await startServer({
    FRISE_DATA: folder,
    FRISE_PUBLIC_DEMO: '1',
    FRISE_ORIGIN: 'http://demo.example.org:8080',
  })
  assert.equal(server.url, 'http://demo.example.org:8080')
  assert.equal(await server.stop(), 0)
})

test('a real, empty server in its own folder has no demonstration route and no band', async () => {
  const real = await startServer({ FRISE_DATA: place.folder('real'), FRISE_WORLD: 'none' })
  await real.says(/donner ce code : \w{5}-\w{5}/)
  await real.says(/FRISE_SMTP=/)
  const first = await fetch(real.url)
  assert.equal(first.url, `${real.url}/founding`)
  const page = await first.text()
  assert.match(page, /Fonder l’organisation/)
  assert.doesNotMatch(page, /demonstration-band/)
  for (const path of [`/sign-in/demonstration/${newId()}`, '/ui', '/outbox']) {
    assert.equal(await statusOf(await fetch(real.url + path)), 404, path)
  }
  const entry = await fetch(`${real.url}/sign-in/demonstration`, {
    method: 'POST',
    headers: { origin: real.url },
    body: new URLSearchParams({ account: newId() }),
  })
  assert.equal(await statusOf(entry), 404)
  assert.equal(await real.stop(), 0)
})

/** The people whom the terminal offers, with the link of each. */
function linksPrinted(): { role: string; name: string; href: string }[] {
  return [...server.printed().matchAll(link)].map(([, role = '', name = '', href = '']) => ({
    role,
    name,
    href,
  }))
}

/** The page of an organisation that the world founds, as soon as it is founded. */
async function onceThere(address: string): Promise<string> {
  for (;;) {
    const answer = await fetch(address, { headers: inFrench })
    const text = await answer.text()
    if (answer.status === 200) return text
    await pause(50)
  }
}

/** Reads the answer to its end: a server that stops waits for those who still read. */
async function statusOf(answer: Response): Promise<number> {
  await answer.text()
  return answer.status
}

async function textOf(path: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(server.url + path)
  return { status: answer.status, text: await answer.text() }
}

/** A form of which the server has the first half; the function that is given back sends the rest and says the status. */
function halfSent(path: string, fields: string): () => Promise<number | undefined> {
  const headers = {
    origin: server.url,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': fields.length,
  }
  const sending = request(server.url + path, { method: 'POST', headers })
  sending.write(fields.slice(0, 10))
  return async () => {
    sending.end(fields.slice(10))
    const [answer] = (await once(sending, 'response')) as [IncomingMessage]
    answer.resume()
    return answer.statusCode
  }
}

function post(path: string, fields: Record<string, string>): Promise<Response> {
  return fetch(server.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.url },
    body: new URLSearchParams(fields),
  })
}

/** Does another PostgreSQL than this process answer on the folder? */
async function isAnswering(killed: number): Promise<boolean> {
  if (postgresOf(folder) === killed) return false
  return inDatabase((client) => client.query('select')).then(
    () => true,
    () => false,
  )
}

async function inDatabase<T>(use: (client: Client) => Promise<T>, dataFolder = folder): Promise<T> {
  const client = new Client({ connectionString: (await addressesOfRunning(dataFolder))!.bootstrap })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

async function count(table: string, dataFolder = folder): Promise<number> {
  const { rows } = await inDatabase(
    (client) => client.query<{ rows: string }>(`select count(*) as rows from app.${table}`),
    dataFolder,
  )
  return Number(rows[0]!.rows)
}
