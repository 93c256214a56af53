import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type Actor, inOrganisation, type Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { insertCamp } from '#test/held-camp.ts'
import { cookieOf, type RunningFrise, runningFrise } from '#test/running-frise.ts'

// Two camps in the same place, of two years.
let running: RunningFrise
let administrator: string

before(async () => {
  running = await runningFrise()
  administrator = await cookieOf(running, 'administrator')
  await inDatabase(async (open) => {
    for (const year of [2027, 2028]) await insertCamp(open, { girls: 1, commune: 'Lucé', year, sessions: 1 })
  })
})
after(() => running.stop())

test('two places of one name are told apart where a role is given, and where it is read', async () => {
  const form = await ask('/o/ricochet/team/new')
  const places = [...form.text.matchAll(/<option value="(site:[^"]+)">([^<]+)<\/option>/g)]
  const labels = new Set(places.map(([, , label]) => label))
  for (const year of [2027, 2028]) assert.ok(labels.has(`Here, Lucé · Camp ${year}`), String(year))
  assert.equal(labels.size, places.length)
  const invited = await ask('/o/ricochet/team/new', {
    'first-name': 'Ines',
    'last-name': 'Nouvelle',
    email: 'ines@ricochet.example',
    role: 'facilitator',
    over: places.find(([, , label]) => label!.endsWith('Camp 2028'))![1]!,
  })
  assert.equal(invited.status, 303)
  const [, letter] = /href="(\/o\/ricochet\/outbox\/[^"]+)"/.exec((await ask('/o/ricochet/outbox')).text)!
  assert.match((await ask(letter!)).text, /href="http:[^"]*\/o\/ricochet\/concern"/)
  const team = (await ask('/o/ricochet/team')).text
  assert.match(team, /Vous êtes la seule administratrice/)
  assert.match(team, /Formatrice \(Here, Lucé · Camp 2028\)/)
  await ask('/o/ricochet/team/new', {
    'first-name': 'Ada',
    'last-name': 'Deuxième',
    email: 'ada@ricochet.example',
    role: 'administrator',
    over: 'organisation',
  })
  assert.doesNotMatch((await ask('/o/ricochet/team')).text, /seule administratrice/)
})

test('a safeguarding officer whom no message reaches is a fault on the page of the team', async () => {
  const fault = /Référente protection sans adresse e-mail\u00a0: Rose Papier/
  assert.doesNotMatch((await ask('/o/ricochet/team')).text, fault)
  await ask('/o/ricochet/team/new', {
    'first-name': 'Rose',
    'last-name': 'Papier',
    email: '',
    role: 'safeguarding officer',
    over: 'organisation',
  })
  assert.match((await ask('/o/ricochet/team')).text, fault)
})

test('a safeguarding officer over a part would receive nothing: it is refused with a sentence; a coordinator is over an edition', async () => {
  const form = await ask('/o/ricochet/team/new')
  const over = (label: RegExp) =>
    [...form.text.matchAll(/<option value="([^"]+)">([^<]+)<\/option>/g)].find(([, , it]) =>
      label.test(it!),
    )![1]!
  const somebody = { 'first-name': 'Lise', 'last-name': 'Partielle', email: 'lise@ricochet.example' }
  const refused = await ask('/o/ricochet/team/new', {
    ...somebody,
    role: 'safeguarding officer',
    over: over(/Here, Lucé · Camp 2028/),
  })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /La référente protection lit pour tout le monde/)
  assert.doesNotMatch((await ask('/o/ricochet/team')).text, /Lise Partielle/)
  const edition = over(/^toute l’édition Camp 2028$/)
  const given = await ask('/o/ricochet/team/new', {
    ...somebody,
    role: 'territory coordinator',
    over: edition,
  })
  assert.equal(given.status, 303)
  assert.match(
    (await ask('/o/ricochet/team')).text,
    /Coordinatrice territoriale \(toute l’édition Camp 2028\)/,
  )
  const grant = await inDatabase(({ db }) =>
    db.selectFrom('roleGrants').select('scopeKind').where('scopeId', '=', edition.split(':')[1]!).execute(),
  )
  assert.deepEqual(grant, [{ scopeKind: 'edition' }])
  // As it could be given before.
  await inDatabase(({ db }) =>
    db
      .updateTable('roleGrants')
      .set({ role: 'safeguarding officer' })
      .where('scopeId', '=', edition.split(':')[1]!)
      .execute(),
  )
  const team = (await ask('/o/ricochet/team')).text
  assert.match(team, /Référente protection \(toute l’édition Camp 2028\), sans effet/)
  const [, hers] = /href="([^"]+)"[^>]*>Lise Partielle</.exec(team)!
  const page = (await ask(hers!)).text
  assert.match(page, /ne reçoit aucune inquiétude et n’ouvre rien/)
  const [, ending] = /action="([^"]+\/end[^"]*)"/.exec(page)!
  assert.equal((await ask(ending!, {})).status, 303)
  assert.doesNotMatch((await ask('/o/ricochet/team')).text, /sans effet/)
})

test('whoever is on the list of adults of a cohort has no role, and her page says so', async () => {
  const page = await ask('/o/ricochet/team')
  const [, href] = /href="([^"]+)"[^>]*>Ines Nouvelle</.exec(page.text)!
  const personId = href!.split('/').at(-1)!
  const cohort = await inDatabase(async (open) => {
    await open.db
      .updateTable('roleGrants')
      .set({ startsOn: '2026-11-01', endsOn: '2026-11-20' })
      .where('personId', '=', personId)
      .execute()
    const cohorts = open.db.selectFrom('cohorts').select(['id', 'name']).where('name', 'like', 'Cohort %')
    const { id: cohortId, name } = await cohorts.executeTakeFirstOrThrow()
    const { organisationId, now } = open
    const days = { fromDay: '2027-07-05', toDay: '2027-07-06', addedBy: personId, addedAt: now }
    const adult = { organisationId, id: newId(now), cohortId, personId, role: 'helper', ...days }
    await open.db.insertInto('cohortAdults').values(adult).execute()
    return name
  })
  assert.ok((await ask('/o/ricochet/team')).text.includes(`Adultes de la promotion\u00a0: ${cohort}`))
  assert.match((await ask(href!)).text, /Sur la liste des adultes[^]*du 5 juillet 2027 au 6 juillet 2027/)
})

test('a name that was written wrong is corrected and kept; her address is not touched, and of two at once the second is told', async () => {
  const [, href] = /href="([^"]+)"[^>]*>Ines Nouvelle</.exec((await ask('/o/ricochet/team')).text)!
  const before = await ask(href!)
  assert.match(before.text, /personne ne la change ici à sa place/)
  const [, seen] = /name="seen" value="([^"]+)"/.exec(before.text)!
  const correct = (name: Record<string, string>) =>
    ask(`${href}/name`, { seen: seen!, 'first-name': 'Inès', 'last-name': 'Nouvelle', ...name })
  assert.match((await correct({ 'first-name': ' ' })).text, /Écrivez le prénom/)
  assert.equal((await correct({ email: 'autre@ricochet.example' })).status, 303)
  assert.match((await ask(href!)).text, /ines@ricochet\.example[^]*Inès Nouvelle/)
  assert.equal((await correct({ 'last-name': 'Ancienne' })).status, 409)
  const kept = await inDatabase(({ db }) =>
    db.selectFrom('personCorrections').select(['firstName', 'lastName']).execute(),
  )
  assert.deepEqual(kept, [{ firstName: 'Ines', lastName: 'Nouvelle' }])
})

async function ask(path: string, fields?: Record<string, string>) {
  const response = await running.app.request(path, {
    headers: { cookie: administrator, origin: 'http://localhost', 'accept-language': 'fr' },
    ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
  })
  return { status: response.status, text: await response.text() }
}

async function inDatabase<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
  const { web } = running.frise.database
  const { rows } = await sql<{
    id: string
  }>`select platform.organisation_with_slug('ricochet') as id`.execute(web)
  const actor: Actor = { kind: 'job', id: null }
  return inOrganisation(web, { organisationId: rows[0]!.id, now: running.clock.now(), actor }, work)
}
