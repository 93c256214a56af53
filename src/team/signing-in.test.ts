import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { removeSecondFactorOf } from '#src/cli/second-factor-off.ts'
import { insertOrganisation } from '#src/organisations/index.ts'
import { insertPerson } from '#src/people/index.ts'
import { readPdf } from '#test/read-pdf.ts'
import { cookieOf, type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { keyOf, totp } from '#test/totp.ts'
import { teamPaths } from './paths.ts'
import { members } from './queries.ts'

let running: RunningFrise
let organisationId: string
const slug = 'ricochet'

before(async () => {
  running = await runningFrise()
  const { rows } = await running.frise.database.owner.query<{ id: string }>(
    'select platform.organisation_with_slug($1) as id',
    [slug],
  )
  organisationId = rows[0]!.id
})
after(() => running?.stop())

function inScope<T>(work: (scope: Scope) => Promise<T>, id = organisationId): Promise<T> {
  const { database, clock } = running.frise
  const scope = { organisationId: id, now: clock.now(), actor: { kind: 'job', id: null } } as const
  return inOrganisation(database.web, scope, work)
}

async function post(path: string, fields: Record<string, string> = {}, role = 'administrator') {
  const headers = { cookie: await cookieOf(running, role), origin: running.url, 'accept-language': 'fr' }
  const body = new URLSearchParams(fields)
  return fetch(running.url + path, { method: 'POST', redirect: 'manual', headers, body })
}

/** Somebody without e-mail, added as an administrator does it. */
async function added(role = 'host'): Promise<string> {
  const answer = await post(teamPaths.invite(slug), {
    'first-name': 'Odette',
    'last-name': 'Fictive',
    email: '',
    role,
    over: 'organisation',
  })
  assert.equal(answer.status, 303)
  return answer.headers.get('location')!.split('/').at(-1)!
}

async function slip(id: string): Promise<{ username: string; code: string }> {
  const answer = await post(teamPaths.slip(slug, id))
  assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, 'application/pdf'])
  assert.equal(answer.headers.get('cache-control'), 'no-store')
  const text = readPdf(new Uint8Array(await answer.arrayBuffer())).pages.join()
  const [, username = ''] = /Identifiant\s*([a-z]+-\d{3,5})/.exec(text)!
  const [, first, second] = /([A-Z0-9]{5}) ([A-Z0-9]{5})/.exec(text)!
  return { username, code: `${first}${second}` }
}

const enters = async ({ username, code }: { username: string; code: string }) => {
  const headers = { origin: running.url }
  const body = new URLSearchParams({ username, code })
  const path = `${running.url}/sign-in/printed-code`
  return (await fetch(path, { method: 'POST', redirect: 'manual', headers, body })).status === 303
}

const events = (id: string, action: string) =>
  inScope(({ db }) =>
    db
      .selectFrom('auditEvents')
      .selectAll()
      .where('subjectId', '=', id)
      .where('action', '=', action)
      .execute(),
  )

test('somebody without e-mail gets a sheet that opens; the next sheet closes it; no code is kept or logged', async () => {
  const id = await added()
  const first = await slip(id)
  assert.equal(await enters(first), true)
  const second = await slip(id)
  assert.equal(second.username, first.username)
  assert.deepEqual([await enters(first), await enters(second)], [false, true])
  const written = await events(id, 'printed-code.given')
  assert.equal(written.length, 2)
  assert.ok(!JSON.stringify(written).includes(second.code))
  const [member] = await inScope((scope) => members(scope, id))
  const { rows } = await running.frise.database.owner.query(
    'select a::text, c::text from auth.accounts a join auth.credentials c on c."userId" = a.id where a.id = $1',
    [member!.accountId],
  )
  assert.ok(!JSON.stringify(rows).includes(second.code))
})

test('a sheet alone opens no page of the team: the second factor is asked there as of everybody', async () => {
  const { username, code } = await slip(await added('programme manager'))
  const entered = await fetch(`${running.url}/sign-in/printed-code`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: running.url },
    body: new URLSearchParams({ username, code }),
  })
  const cookie = entered.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  for (const page of [
    'my-data',
    'my-checks',
    'my-checks/charter',
    'today',
    'applications',
    'cohorts',
    'absences',
  ]) {
    const answer = await fetch(`${running.url}/o/${slug}/${page}`, {
      redirect: 'manual',
      headers: { cookie },
    })
    assert.equal(answer.status, 303, page)
    assert.match(answer.headers.get('location')!, /^\/sign-in\/second-factor\/set-up\?/, page)
  }
})

test('with her sheet and an application on a phone she opens the pages of her role', async () => {
  const id = await added('programme manager')
  const { username, code } = await slip(id)
  const cookies = new Map<string, string>()
  const go = async (path: string, fields?: Record<string, string>) => {
    const cookie = [...cookies].map((it) => it.join('=')).join('; ')
    const headers = { cookie, origin: running.url, 'accept-language': 'fr' }
    const body = fields && new URLSearchParams(fields)
    const method = fields === undefined ? 'GET' : 'POST'
    const answer = await fetch(running.url + path, {
      method,
      redirect: 'manual',
      headers,
      ...(body && { body }),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    return { status: answer.status, text: await answer.text() }
  }
  await go('/sign-in/printed-code', { username, code })
  assert.equal((await go(`/o/${slug}/applications`)).status, 303)
  const setUp = '/sign-in/second-factor/set-up'
  const secret = keyOf((await go(setUp, { 'printed-code': code })).text)!
  assert.equal((await go(`${setUp}/confirmation`, { code: totp(secret) })).status, 200)
  for (const page of ['today', 'applications', 'my-checks'])
    assert.equal((await go(`/o/${slug}/${page}`)).status, 200, page)
  // Phone and backup codes lost: the command of the server opens the door to a new second factor.
  await removeSecondFactorOf(running.frise.database, username, running.clock.now())
  assert.equal(await openSessions(username), 0)
  await go('/sign-in/printed-code', { username, code })
  assert.match((await go(setUp, { 'printed-code': code })).text, /Ou écrire cette clé/)
  assert.equal((await events(id, 'second-factor.removed')).length, 1)
})

test('two administrators print at once: she has one account, and exactly one of the sheets opens', async () => {
  const id = await added()
  await inScope(({ db }) =>
    db
      .updateTable('people')
      .set({ accountId: null })
      .where('organisationId', '=', organisationId)
      .where('id', '=', id)
      .execute(),
  )
  const [one, other] = await Promise.all([slip(id), slip(id)])
  assert.equal(one.username, other.username)
  assert.deepEqual([await enters(one), await enters(other)].filter(Boolean), [true])
})

test('whoever signs in by e-mail gets no sheet', async () => {
  const people = await inScope((scope) => members(scope))
  const byEmail = people.find(({ email, accountId }) => email !== null && accountId !== null)!
  const page = await fetch(running.url + teamPaths.one(slug, byEmail.id), {
    headers: { cookie: await cookieOf(running, 'administrator') },
  })
  assert.doesNotMatch(await page.text(), /Imprimer sa feuille/)
  const answer = await post(teamPaths.slip(slug, byEmail.id))
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /se connecte avec son e-mail/)
})

test('an administrator ends all sessions of a member; another role does not find the page', async () => {
  const id = await added()
  const { username, code } = await slip(id)
  await enters({ username, code })
  assert.equal((await post(teamPaths.sessions(slug, id), {}, 'territory coordinator')).status, 404)
  assert.equal((await post(teamPaths.slip(slug, id), {}, 'territory coordinator')).status, 404)
  assert.equal(await openSessions(username), 1)
  assert.equal((await post(teamPaths.sessions(slug, id))).status, 303)
  assert.equal(await openSessions(username), 0)
  assert.equal((await events(id, 'sessions.ended')).length, 1)
})

test('whom another organisation knows too keeps her sessions and her code, and the page says what to do', async () => {
  const id = await added()
  const hers = await slip(id)
  await enters(hers)
  const [member] = await inScope((scope) => members(scope, id))
  const elsewhere = newId()
  await inScope(async (scope) => {
    await insertOrganisation(scope, {
      slug: 'ailleurs',
      name: 'Ailleurs',
      language: 'fr',
      zone: 'Europe/Paris',
    })
    await insertPerson(scope, { accountId: member!.accountId!, firstName: 'Odette', lastName: 'Fictive' })
  }, elsewhere)
  const ended = await post(teamPaths.sessions(slug, id))
  assert.equal(ended.status, 422)
  assert.match(await ended.text(), /Mettre fin à ses rôles/)
  const printed = await post(teamPaths.slip(slug, id))
  assert.equal(printed.status, 422)
  assert.equal(await openSessions(hers.username), 1)
  assert.equal(await enters(hers), true)
})

async function openSessions(username: string): Promise<number> {
  const { rows } = await running.frise.database.owner.query<{ open: number }>(
    'select count(*)::int as open from auth.sessions s join auth.accounts a on a.id = s."userId" where a.username = $1',
    [username],
  )
  return rows[0]!.open
}
