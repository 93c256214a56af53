import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { sql } from 'kysely'
import { Client } from 'pg'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { newId, newToken } from '#platform/ids/ids.ts'
import { insertGrant, insertOrganisation, type Role } from '#src/organisations/index.ts'
import { insertPerson } from '#src/people/index.ts'
import { cookieOf, type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { hasSafeguardingOfficer } from './index.ts'

let running: RunningFrise
let ricochet: string
let helene: { id: string; cookie: string }
let ornella: { id: string; cookie: string }

before(async () => {
  running = await runningFrise()
  const { rows } = await sql<{
    id: string
  }>`select platform.organisation_with_slug('ricochet') as id`.execute(running.frise.database.web)
  ricochet = rows[0]!.id
  helene = await holderOf('safeguarding officer')
  ornella = await holderOf('administrator')
})
after(() => running.stop())

test('anybody raises a concern without an account: the officer is told at once, and reads it', async () => {
  const sentence = 'Un adulte me suit jusque dans le bus'
  const raised = await post('/concern', { worry: sentence, about: 'Marc', contact: 'Lina, 06 39 98 01 23' })
  assert.equal(raised.status, 303)
  assert.equal(raised.location, '/o/ricochet/concern/thanks')
  const [message] = await messagesTo(helene.id)
  assert.ok(message!.body.includes(`${running.frise.origin}/o/ricochet/concerns`))
  assert.match(message!.body, /Signaler quelque chose\u00a0:\nhttp:\S+\/o\/ricochet\/concern\n?$/)
  assert.doesNotMatch(`${message!.subject} ${message!.body}`, /bus|Marc|Lina/)
  const list = await get('/concerns', helene.cookie)
  assert.equal(list.status, 200)
  assert.doesNotMatch(list.text, /bus|Marc/)
  assert.match(list.text, /23 novembre 2026, 10\sh \(Paris\)/)
  const one = await get(hrefsIn(list.text)[0]!, helene.cookie)
  for (const part of [sentence, 'Marc', 'Lina, ', '06 39 98 01 23']) assert.ok(one.text.includes(part), part)
})

test('the page gives the numbers, the way out, what happens next, and promises no secret', async () => {
  for (const path of ['/concern', '/concern/thanks']) {
    for (const language of ['fr', 'en']) {
      const page = await get(path, '', language)
      assert.equal(page.status, 200)
      for (const number of ['119', '3018', '3919', '17']) {
        assert.ok(page.text.includes(`href="tel:${number}"`), number)
      }
      assert.ok((page.text.match(/<quick-exit>/g) ?? []).length >= 1)
      assert.match(page.text, /24 heures|24 hours/)
      assert.match(page.text, /ne peut pas promettre le secret|cannot promise to keep it secret/)
    }
  }
})

test('a girl who comes from her page is told "tu", may call before she writes, and goes back to that page', async () => {
  const hers = '/o/ricochet/application/aaaaaaaaaaaaaaaaaaaaaa/check'
  const headers = { 'accept-language': 'fr', referer: running.frise.origin + hers }
  const form = await ask('/o/ricochet/concern?page=/application/…/check', { headers })
  assert.match(form.text, /N’écris pas ici[^]*href="tel:17"[^]*href="tel:119"[^]*name="worry"/)
  const [back] = /[^"]*aaaaaa\/check/.exec(form.text)!
  const { cookie } = await post('/concern', { worry: 'J’ai peur', page: '/application/…/check', back })
  const thanks = await get('/concern/thanks', cookie!.split(';')[0]!)
  assert.match(thanks.text, new RegExp(`Tu as bien fait[^]*href="${hers}"`))
  const elsewhere = await post('/concern', { worry: 'J’ai peur', back: '//ailleurs.exemple/o/ricochet/x' })
  assert.equal(elsewhere.cookie, undefined)
  assert.match((await get('/concern?page=/guardian/…', '')).text, /N’écrivez pas ici/)
})

test('a concern without words is refused, and what was written stays', async () => {
  const refused = await post('/concern', { worry: '  ', about: 'ma cousine' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /href="#worry"/)
  assert.match(refused.text, /value="ma cousine"/)
})

test('nobody else finds the pages: no role, other roles, the administrator, another organisation', async () => {
  const list = await get('/concerns', helene.cookie)
  const one = hrefsIn(list.text)[0]!
  const roles = [
    'programme manager',
    'territory coordinator',
    'reader',
    'facilitator',
    'administrator',
  ] as const
  for (const role of roles) {
    const cookie = await cookieOf(running, role)
    assert.equal((await get(one, cookie)).status, 404, role)
    const theirs = await get('/concerns', cookie)
    assert.equal(theirs.status, role === 'administrator' ? 200 : 404, role)
    assert.deepEqual(hrefsIn(theirs.text), [], role)
    assert.equal((await post(`${one}/changes`, { to: 'triaged', sentence: 'x' }, cookie)).status, 404, role)
  }
  const visitor = await get('/concerns', '')
  assert.equal(visitor.status, 303)
  assert.match(visitor.location!, /^\/sign-in/)
  await deed(newId(), async (scope) => {
    await insertOrganisation(scope, { slug: 'autres', name: 'Autres', language: 'fr', zone: 'Europe/Paris' })
    await officer(scope, 'Officière', 'Ailleurs', 'officer@autres.example')
  })
  const theirs = await enter('officer@autres.example')
  assert.equal((await get('/concerns', theirs)).status, 404)
  assert.equal((await get(one, theirs)).status, 404)
  const other = await get('/concerns', theirs, 'fr', 'autres')
  assert.equal(other.status, 200)
  assert.match(other.text, /Aucune inquiétude/)
  assert.equal((await get(one, theirs, 'fr', 'autres')).status, 404)
})

test('the only officer who is named never learns of it: it goes to the administrator', async () => {
  const before = hrefsIn((await get('/concerns', helene.cookie)).text)
  const told = (await messagesTo(helene.id)).length
  assert.deepEqual(hrefsIn((await get('/concerns', ornella.cookie)).text), [])
  const raised = await post('/concern', { worry: 'La référente crie', 'kept-from': helene.id })
  assert.equal(raised.status, 303)
  assert.deepEqual(hrefsIn((await get('/concerns', helene.cookie)).text), before)
  assert.equal((await messagesTo(helene.id)).length, told)
  assert.equal((await messagesTo(ornella.id)).length, 1)
  const hers = hrefsIn((await get('/concerns', ornella.cookie)).text)
  assert.equal(hers.length, 1, 'the administrator sees this one, not the others')
  assert.match((await get(hers[0]!, ornella.cookie)).text, /La référente crie/)
  assert.match(await desk(ornella.cookie), /1 inquiétude à prendre en charge/)
  assert.equal((await get(hers[0]!, helene.cookie)).status, 404)
  const moved = await post(`${hers[0]!}/changes`, { to: 'triaged', sentence: 'x' }, helene.cookie)
  assert.equal(moved.status, 404)
})

test('neither what is known about an officer nor what is handed over says that a concern reached her', async () => {
  const known = async () => (await get(`/people/${helene.id}/data`, ornella.cookie)).text
  const handed = async () => {
    const headers = { cookie: ornella.cookie, origin: 'http://localhost' }
    const init = { method: 'POST', body: new URLSearchParams(), headers }
    const response = await running.app.request(`/o/ricochet/people/${helene.id}/archive`, init)
    assert.equal(response.status, 200)
    const files = Object.values(unzipSync(new Uint8Array(await response.arrayBuffer())))
    return files.map((file) => strFromU8(file)).join('\n')
  }
  const told = (await messagesTo(helene.id)).length
  assert.doesNotMatch(await handed(), /concern-received|\/concerns/)
  const before = messagesCounted(await known())
  await post('/concern', { worry: 'Personne ne doit l’apprendre ici' })
  assert.equal((await messagesTo(helene.id)).length, told + 1)
  assert.equal(messagesCounted(await known()), before)
})

test('with two officers it goes to the one who is not named', async () => {
  const aida = await deed(ricochet, (scope) => officer(scope, 'Aïda', 'Roussel', 'aida@ricochet.example'))
  const cookie = await enter('aida@ricochet.example')
  const toldOrnella = (await messagesTo(ornella.id)).length
  await post('/concern', { worry: 'Encore la référente', 'kept-from': helene.id })
  assert.equal((await messagesTo(aida)).length, 1)
  assert.equal((await messagesTo(ornella.id)).length, toldOrnella)
  const [one] = await findIn(cookie, 'Encore la référente')
  assert.ok(one)
  assert.equal((await get(one, helene.cookie)).status, 404)
  assert.equal((await get(one, ornella.cookie)).status, 404)
})

test('when everybody who could read it is named, nothing is kept and the page says whom to call', async () => {
  const ids = (await get('/concern', '')).text.matchAll(/name="kept-from" value="([0-9a-f-]{36})"/g)
  const refused = await post('/concern', {
    worry: 'Tous',
    'kept-from': [...ids].map(([, id]) => id!).join(','),
  })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Rien n’est gardé ici\u00a0: le 119/)
  assert.equal((await everythingAsText()).includes('>Tous<'), false)
})

test('the outbox, the audit of its subject and other queries do not know that a concern exists', async () => {
  const app = await running.app.request('/o/ricochet/outbox')
  assert.doesNotMatch(await app.text(), /inquiétude attend|Inquiétude reçue/)
  await deed(ricochet, async ({ db }) => {
    for (const table of ['concerns', 'concernChanges'] as const) {
      assert.deepEqual(await db.selectFrom(table).selectAll().execute(), [])
      const { count } = await db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      assert.equal(count, 0)
    }
    const rows = await db.selectFrom('auditEvents').selectAll().where('action', 'like', 'concern%').execute()
    assert.ok(rows.length > 0)
    for (const row of rows) assert.deepEqual([row.class, row.subjectId], ['officer', null])
  })
})

test('an anonymous concern of somebody signed in leaves no trace of who wrote it, nor of the hour', async () => {
  const facilitator = await holderOf('facilitator')
  running.clock.moveTo('2026-11-23T13:37:42Z')
  const token = newToken()
  const worry = 'Quelque chose de grave que je ne signe pas'
  const fields = { worry, page: `/o/ricochet/application/${token}/check?name=${token}` }
  const raised = await post('/concern', fields, facilitator.cookie)
  assert.equal(raised.status, 303)
  const everything = await everythingAsText()
  const rows = everything.split('\n').filter((row) => row.includes(worry))
  assert.equal(rows.length, 1)
  assert.ok(!everything.includes(token))
  for (const trace of [facilitator.id, facilitator.accountId, '13:37', '14:37', token]) {
    assert.ok(!rows[0]!.includes(trace), trace)
  }
  assert.match(rows[0]!, /"id": ?"[0-9a-f]{8}-[0-9a-f]{4}-8/)
  assert.match(rows[0]!, /"page": ?"\/application\/…\/check"/)
  const id = /"id": ?"([0-9a-f-]{36})"/.exec(rows[0]!)![1]!
  assert.deepEqual(
    everything.split('\n').filter((row) => row.includes(id)),
    rows,
    'nothing else refers to it',
  )
  const inThatMinute = everything.split('\n').filter((row) => /1[34]:37:42/.test(row))
  assert.ok(
    inThatMinute.every((row) => !row.includes(facilitator.id) && !row.includes(facilitator.accountId)),
    'nothing puts her at the page',
  )
})

test('the officer moves it step by step, each with a sentence, and reading is logged for officers only', async () => {
  const [one] = await findIn(helene.cookie, 'Un adulte me suit')
  const late = /Délai dépassé depuis le 24 novembre 2026, 10\sh/
  assert.doesNotMatch((await get('/concerns', helene.cookie)).text, late)
  running.clock.moveTo('2026-11-24T09:00:01Z')
  assert.match((await get('/concerns', helene.cookie)).text, late)
  const waiting = (await get(one!, helene.cookie)).text
  assert.match(waiting, late)
  assert.match(waiting, /Lina, <a href="tel:\+33639980123">06 39 98 01 23<\/a>/)
  const changes = `${one}/changes`
  const readBefore = await readingsOf(one!)
  const without = await post(changes, { to: 'triaged', sentence: '' }, helene.cookie)
  assert.equal(without.status, 422)
  assert.match(without.text, /Écrivez une phrase/)
  assert.equal((await post(changes, { to: 'closed', sentence: 'Trop vite' }, helene.cookie)).status, 409)
  assert.equal(await readingsOf(one!), readBefore + 2, 'each refusal shows it and is logged as a reading')
  const steps = ['triaged', 'sent to authorities', 'closed']
  for (const to of steps) {
    const moved = await post(changes, { to, sentence: `Fait : ${to}` }, helene.cookie)
    assert.equal(moved.status, 303, to)
  }
  assert.equal((await post(changes, { to: 'triaged', sentence: 'Encore' }, helene.cookie)).status, 409)
  const page = await get(one!, helene.cookie)
  assert.doesNotMatch(page.text, late)
  for (const to of steps) assert.ok(page.text.includes(`Fait : ${to}`))
  assert.match(page.text, /Hélène Vauquelin/)
  assert.match(page.text, /Cette inquiétude est close/)
  await deed(ricochet, async ({ db }) => {
    const readings = await db
      .selectFrom('auditEvents')
      .select(['class', 'actorId'])
      .where('action', '=', 'concern.read')
      .where('objectId', '=', one!.split('/').at(-1)!)
      .execute()
    assert.ok(readings.some(({ actorId }) => actorId === helene.id))
    assert.ok(readings.every((it) => it.class === 'officer'))
  })
})

const desk = async (cookie: string) => (await get('/today', cookie)).text

function readingsOf(address: string): Promise<number> {
  return deed(ricochet, async ({ db }) => {
    const rows = db.selectFrom('auditEvents').select('id').where('action', '=', 'concern.read')
    return (await rows.where('objectId', '=', address.split('/').at(-1)!).execute()).length
  })
}

test('an officer is there from her first day to her last', async () => {
  await deed(ricochet, async (scope) => {
    assert.equal(await hasSafeguardingOfficer(scope, '2026-11-23'), true)
    assert.equal(await hasSafeguardingOfficer(scope, '1999-12-31'), false)
    await scope.db
      .updateTable('roleGrants')
      .set({ endsOn: '2026-11-24' })
      .where('role', '=', 'safeguarding officer')
      .execute()
    assert.equal(await hasSafeguardingOfficer(scope, '2026-11-24'), true)
    assert.equal(await hasSafeguardingOfficer(scope, '2026-11-25'), false)
  })
})

async function officer(scope: Scope, firstName: string, lastName: string, email: string): Promise<string> {
  const accountId = await running.frise.signIn.accountForEmail(email, 'fr')
  const personId = await insertPerson(scope, { firstName, lastName, email, accountId })
  const role: Role = 'safeguarding officer'
  const always = { startsOn: '2026-01-01', endsOn: null, scopeKind: 'organisation', scopeId: null } as const
  await insertGrant(scope, { personId, role, ...always, grantedBy: null })
  return personId
}

async function holderOf(role: Role) {
  const person = await deed(ricochet, ({ db }) =>
    db
      .selectFrom('roleGrants as g')
      .innerJoin('people as p', 'p.id', 'g.personId')
      .select(['p.id', 'p.accountId'])
      .where('g.role', '=', role)
      .where('p.accountId', 'is not', null)
      .executeTakeFirstOrThrow(),
  )
  const accountId = person.accountId!
  return { id: person.id, accountId, cookie: await enterAs(accountId) }
}

async function enter(email: string): Promise<string> {
  return enterAs(await running.frise.signIn.accountForEmail(email, 'fr'))
}

async function enterAs(accountId: string): Promise<string> {
  const lines = (await running.frise.signIn.enterDemonstration(accountId))!
  return lines.map((line) => line.split(';')[0]).join('; ')
}

/** The line of messages on the page of what is known about somebody; empty where there is none. */
function messagesCounted(text: string): string {
  return /Messages reçus\s+\d+/.exec(text.replace(/<[^>]*>/g, ' '))?.[0] ?? ''
}

function messagesTo(recipientId: string) {
  return deed(ricochet, ({ db }) =>
    db
      .selectFrom('messages')
      .select(['subject', 'body'])
      .where('recipientId', '=', recipientId)
      .where('template', '=', 'concern-received')
      .execute(),
  )
}

async function findIn(cookie: string, words: string): Promise<string[]> {
  const found: string[] = []
  for (const href of hrefsIn((await get('/concerns', cookie)).text)) {
    if ((await get(href, cookie)).text.includes(words)) found.push(href)
  }
  return found
}

function hrefsIn(text: string): string[] {
  return [...text.matchAll(/href="\/o\/[a-z]+(\/concerns\/[0-9a-f-]{36})"/g)].map(([, href]) => href!)
}

function deed<T>(organisationId: string, work: (scope: Scope) => Promise<T>): Promise<T> {
  const actor = { kind: 'job', id: null } as const
  return inOrganisation(running.frise.database.web, { organisationId, now: running.clock.now(), actor }, work)
}

/** Every row of every table, as the superuser sees it, whom no policy stops: one line of JSON each. */
async function everythingAsText(): Promise<string> {
  const { rows: here } = await running.frise.database.owner.query<{ name: string }>(
    'select current_database() as name',
  )
  const { bootstrap } = JSON.parse(process.env.FRISE_TEST_DATABASE!) as { bootstrap: string }
  const client = new Client({ connectionString: bootstrap.replace(/\/frise$/, `/${here[0]!.name}`) })
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`,
    )
    const lines: string[] = []
    for (const { name } of rows) {
      const table = await client.query<{ line: string }>(`select to_jsonb(t)::text as line from ${name} t`)
      lines.push(...table.rows.map(({ line }) => line))
    }
    return lines.join('\n')
  } finally {
    await client.end()
  }
}

type Answer = { status: number; location: string | null; text: string; cookie?: string | undefined }

function get(path: string, cookie: string, language = 'fr', slug = 'ricochet'): Promise<Answer> {
  return ask(`/o/${slug}${path}`, { headers: { cookie, 'accept-language': language } })
}

function post(
  path: string,
  fields: Record<string, string>,
  cookie = '',
  address = '192.0.2.1',
): Promise<Answer> {
  const init = {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { cookie, origin: 'http://localhost' },
  }
  return ask(`/o/ricochet${path}`, init, address)
}

async function ask(path: string, init: RequestInit, address = '192.0.2.1'): Promise<Answer> {
  const response = await running.app.request(path, init, { incoming: { socket: { remoteAddress: address } } })
  const cookie = response.headers.get('set-cookie') ?? undefined
  const location = response.headers.get('location')
  return { status: response.status, location, text: await response.text(), cookie }
}
