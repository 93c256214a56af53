import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { insertPerson } from '#src/people/index.ts'
import { buildPlace, type Place } from '#test/access/place.ts'
import { cookieOfNewMember } from '#test/access/visitors.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'

let running: RunningFrise
let place: Place
let cookie: string

before(async () => {
  running = await runningFrise()
  place = await buildPlace(running)
  cookie = await cookieOfNewMember(running, place, grant('organisation', null))
})
after(() => running?.stop())

test('two files are compared side by side, and the page asks for an answer', async () => {
  const { path } = await pair()
  const page = await get(path)
  assert.match(page.body, /Aya Fictive<[\s\S]*Aya Fictive-Ba</)
  const nothing = await post(`${path}/answer`, {})
  assert.equal(nothing.status, 422)
  assert.match(nothing.body, /Dites si c’est la même personne/)
})

test('whoever answers on an old page is shown the answer of somebody else', async () => {
  const { path } = await pair()
  assert.equal((await post(`${path}/answer`, { said: 'same', seen: '' })).status, 303)
  const late = await post(`${path}/answer`, { said: 'different', seen: '' })
  assert.equal(late.status, 409)
  assert.match(late.body, /Quelqu’un a répondu entre-temps[\s\S]*Une seule personne, dit/)
})

test('a coordinator of one site compares nobody', async () => {
  const { path } = await pair()
  const ofSite = await cookieOfNewMember(running, place, grant('site', place.parts.site))
  assert.equal((await get(path, ofSite)).status, 404)
  assert.equal((await get(`/o/${place.slug}/doubles`, ofSite)).status, 404)
  assert.equal((await post(`${path}/answer`, { said: 'same', seen: '' }, ofSite)).status, 404)
})

test('the archive that the team hands over holds every row of hers, and each row has the reading', async () => {
  const { path, one, other } = await pair()
  await post(`${path}/answer`, { said: 'same', seen: '' })
  const page = await get(`/o/${place.slug}/people/${other}/data`)
  assert.match(page.body, /Aya Fictive, Aya Fictive-Ba/)
  const answer = await running.app.request(`${running.url}/o/${place.slug}/people/${other}/archive`, {
    method: 'POST',
    headers: { cookie, origin: running.url },
  })
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  const [json] = Object.entries(files).filter(([name]) => name.endsWith('.json'))
  const { tables } = JSON.parse(strFromU8(json![1])) as { tables: Record<string, { id: string }[]> }
  assert.deepEqual(
    tables.people!.map(({ id }) => id),
    [one, other],
  )
  const read = await inPlace(({ db }) =>
    db
      .selectFrom('auditEvents')
      .select(['action', 'subjectId'])
      .where('action', 'in', ['person.data-read', 'person.archived'])
      .where('subjectId', 'in', [one, other])
      .orderBy('action')
      .orderBy('subjectId')
      .execute(),
  )
  assert.deepEqual(
    read.map(({ action, subjectId }) => `${action} ${subjectId}`),
    ['person.archived', 'person.data-read'].flatMap((action) => [`${action} ${one}`, `${action} ${other}`]),
  )
})

test('nobody is erased unseen: whoever was joined since the page was opened is shown first', async () => {
  const { path, one, other } = await pair()
  await post(`${path}/answer`, { said: 'same', seen: '' })
  const erasing = { reason: 'she asked', confirm: 'effacer' }
  const erasure = `/o/${place.slug}/people/${one}/erasure`
  const unseen = await post(erasure, { ...erasing, rows: one })
  assert.equal(unseen.status, 409)
  assert.match(unseen.body, /Ses dossiers ont changé/)
  assert.deepEqual(await erased(one, other), [false, false])
  assert.equal((await post(erasure, { ...erasing, rows: `${one} ${other}` })).status, 303)
  assert.deepEqual(await erased(one, other), [true, true])
})

/** Two people of almost one name who wait to be compared. */
async function pair(): Promise<{ path: string; one: string; other: string }> {
  return inPlace(async (scope) => {
    const birthDate = '2011-03-04'
    const people = [
      await insertPerson(scope, { firstName: 'Aya', lastName: 'Fictive', birthDate }),
      await insertPerson(scope, { firstName: 'Aya', lastName: 'Fictive', birthDate }),
    ]
    const [one, other] = people.toSorted() as [string, string]
    await scope.db.updateTable('people').set({ lastName: 'Fictive-Ba' }).where('id', '=', other).execute()
    const { organisationId, now } = scope
    const id = newId(now)
    await scope.db
      .insertInto('possibleDoubles')
      .values({ organisationId, id, personId: one, otherId: other, foundAt: now })
      .execute()
    return { path: `/o/${place.slug}/doubles/${id}`, one, other }
  })
}

async function erased(...ids: string[]): Promise<boolean[]> {
  const rows = await inPlace(({ db }) =>
    db.selectFrom('people').select('erasedAt').where('id', 'in', ids).execute(),
  )
  return rows.map(({ erasedAt }) => erasedAt !== null)
}

function grant(scopeKind: 'organisation' | 'site', scopeId: string | null) {
  const role = scopeKind === 'site' ? 'territory coordinator' : 'administrator'
  return { role, scopeKind, scopeId, startsOn: '2026-01-01', endsOn: null } as const
}

function inPlace<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
  const { organisationId } = place
  const scope = { organisationId, now: running.clock.now(), actor: { kind: 'job', id: null } as const }
  return inOrganisation(running.frise.database.web, scope, work)
}

async function get(path: string, as = cookie) {
  const answer = await running.app.request(running.url + path, {
    headers: { cookie: as, 'accept-language': 'fr' },
  })
  return { status: answer.status, body: await answer.text() }
}

async function post(path: string, fields: Record<string, string>, as = cookie) {
  const answer = await running.app.request(running.url + path, {
    method: 'POST',
    headers: { cookie: as, origin: running.url, 'accept-language': 'fr' },
    body: new URLSearchParams(fields),
  })
  return { status: answer.status, body: await answer.text() }
}
