import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { inOrganisation } from '#platform/database/database.ts'
import { hashOf } from '#platform/ids/ids.ts'
import { loadPlaces } from '#src/places/index.ts'
import { type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { unfinishedCampaigns } from './index.ts'
import { applyPaths } from './paths.ts'

// Where she lives, asked without script: what she types is a place, a choice among homonyms, her own words, or nothing.

const at = '2026-11-23T09:00:00Z'
let running: RunningFrise
let organisationId: string
let form: string

before(async () => {
  running = await runningFrise({ at })
  await loadPlaces(running.frise.database.owner, new Date(at))
  const { rows } = await running.frise.database.owner.query<{ id: string }>(
    `select platform.organisation_with_slug('ricochet') as id`,
  )
  organisationId = rows[0]!.id
  const scope = { organisationId, now: new Date(at), actor: { kind: 'job', id: null } as const }
  const [campaign] = await inOrganisation(running.frise.database.web, scope, unfinishedCampaigns)
  form = applyPaths.campaign('ricochet', campaign!.id)
})
after(() => running?.stop())

test('one place of that name is taken, and shown with its département', async () => {
  const screen = await begun()
  assert.equal((await post(screen, { home: 'chartres' })).status, 303)
  assert.match(await check(screen), /Chartres \(Eure-et-Loir\)/)
  assert.deepEqual(await homeOf(screen), { place_id: 'FR:cog-commune:28085', place_text: '' })
})

test('homonyms come back to be told apart by département, and what else she answered is kept', async () => {
  const screen = await begun()
  const asked = await post(screen, { home: 'Lucé', 'school-level': 'seconde' })
  assert.equal(asked.status, 422)
  assert.match(asked.text, /href="#home-place"[^>]*>Choisis ta commune dans la liste/)
  assert.match(asked.text, /Lucé \(Eure-et-Loir\)/)
  assert.match(asked.text, /Lucé \(Juvigny Val d&#39;Andaine, Orne\)/)
  assert.match(asked.text, /value="seconde" checked/)
  const chosen = { home: 'Lucé', 'home-place': 'FR:cog-former-commune:61239', 'school-level': 'seconde' }
  assert.equal((await post(screen, chosen)).status, 303)
  assert.deepEqual(await homeOf(screen), { place_id: 'FR:cog-former-commune:61239', place_text: '' })
})

test('a place that is in no list stays as she wrote it; nothing is "not said"', async () => {
  const screen = await begun()
  assert.equal((await post(screen, { home: 'chez ma tante, en Belgique' })).status, 303)
  assert.deepEqual(await homeOf(screen), { place_id: null, place_text: 'chez ma tante, en Belgique' })
  assert.match(await check(screen), /chez ma tante, en Belgique/)
  assert.equal((await post(screen, { home: '' })).status, 303)
  assert.deepEqual(await homeOf(screen), { place_id: null, place_text: '' })
})

test('words that look like the code of a place are words', async () => {
  const screen = await begun()
  assert.equal((await post(screen, { home: 'FR:cog-commune:28085\tChartres' })).status, 303)
  assert.equal((await homeOf(screen)).place_id, null)
})

test('a place changed in another tab is shown beside the one just typed', async () => {
  const screen = await begun()
  const shown = await (await running.app.request(screen)).text()
  const mark = /name="mark" value="(\w+)"/.exec(shown)![1]!
  await post(screen, { home: 'Chartres' })
  const meeting = await post(screen, { home: 'Creil', mark })
  assert.equal(meeting.status, 409)
  assert.match(meeting.text, /Chartres \(Eure-et-Loir\)/)
  assert.match(meeting.text, /Creil \(Oise\)/)
})

/** A draft of somebody; the address of the screen that asks where she lives. */
async function begun(): Promise<string> {
  const born = { 'birth-date-day': '12', 'birth-date-month': '3', 'birth-date-year': '2012' }
  const { location } = await post(form, { gender: 'girl', ...born })
  return location!.replace(/[^/]+$/, 'class')
}

async function post(path: string, fields: Record<string, string>) {
  const headers = { 'accept-language': 'fr', origin: 'http://localhost' }
  const body = new URLSearchParams(fields)
  const response = await running.app.request(path, { method: 'POST', headers, body })
  return { status: response.status, location: response.headers.get('location'), text: await response.text() }
}

async function check(screen: string): Promise<string> {
  const path = screen.replace(/screens\/class$/, 'check')
  return (await running.app.request(path, { headers: { 'accept-language': 'fr' } })).text()
}

async function homeOf(screen: string) {
  const token = screen.split('/').at(-3)!
  const scope = { organisationId, now: new Date(at), actor: { kind: 'job', id: null } as const }
  return inOrganisation(running.frise.database.web, scope, async ({ db }) => {
    const { rows } = await sql<{ place_id: string | null; place_text: string }>`
      select p.place_id, p.place_text from app.people p
      join app.links l on l.organisation_id = p.organisation_id and l.holder_id = p.id
      where l.token_hash = ${hashOf(token)}`.execute(db.withoutPlugins())
    return rows[0]!
  })
}
