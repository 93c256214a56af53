import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { textHours } from '#src/messages/index.ts'
import { cookieOf, type RunningFrise, runningFrise } from '#test/running-frise.ts'
import { insertOrganisation } from './store.ts'

const page = '/o/ricochet/settings'
const usual = {
  name: 'Ricochet',
  language: 'fr',
  zone: 'Europe/Paris',
  textsFrom: '08:00',
  textsUntil: '20:00',
}
let running: RunningFrise
let administrator: string

before(async () => {
  running = await runningFrise()
  administrator = await cookieOf(running, 'administrator')
})
after(() => running?.stop())

test('the administrator finds the settings in her menu, and other hours hold for the next text message', async () => {
  assert.match((await ask('/o/ricochet/today')).text, /href="\/o\/ricochet\/settings"/)
  const { status, text } = await ask(page)
  assert.equal(status, 200)
  for (const chosen of ['Europe/Paris', '08:00', '20:00'])
    assert.match(text, new RegExp(`<option value="${chosen}" selected`), chosen)
  const hers = { ...usual, zone: 'Indian/Reunion', textsFrom: '09:30', textsUntil: '17:30' }
  assert.equal((await ask(page, posted(hers))).status, 303)
  assert.deepEqual(await hoursOf(), { zone: 'Indian/Reunion', from: '09:30:00', until: '17:30:00' })
  assert.equal((await ask(page, posted(usual, hers))).status, 303)
})

test('another name stands on the public page at once', async () => {
  for (const time of [1, 2]) assert.match(await home(), /<title>[^<]*Ricochet/, `asked ${time}`)
  const renamed = { ...usual, name: 'Les Ricochets & amies' }
  assert.equal((await ask(page, posted(renamed))).status, 303)
  assert.match(await home(), /<title>[^<]*Les Ricochets &amp; amies/)
  assert.equal((await ask(page, posted(usual, renamed))).status, 303)
})

test('what cannot be is said beside its field, and what was typed stays', async () => {
  const short = await ask(page, posted({ ...usual, name: ' ', textsFrom: '12:30', zone: 'Indian/Reunion' }))
  assert.equal(short.status, 422)
  assert.match(short.text, /Écrivez le nom de l’organisation/)
  assert.match(short.text, /<option value="Indian\/Reunion" selected/)
  const hours = await ask(page, posted({ ...usual, textsFrom: '12:30' }))
  assert.deepEqual([hours.status, /Laissez huit heures au moins/.test(hours.text)], [422, true])
  for (const [field, value] of [
    ['zone', 'Mars/Olympus'],
    ['textsFrom', '07:10'],
    ['textsUntil', '23:30'],
    ['language', 'de'],
  ] as const) {
    const { status } = await ask(page, posted({ ...usual, [field]: value }))
    assert.equal(status, 422, field)
  }
  assert.equal((await ask(page, {})).status, 422)
  assert.deepEqual(await hoursOf(), { zone: 'Europe/Paris', from: '08:00:00', until: '20:00:00' })
})

test('two administrators at once: the second sees both, keeps what she chose, and saves again knowingly', async () => {
  const first = { ...usual, name: 'Ricochet Nord', textsFrom: '09:00' }
  assert.equal((await ask(page, posted(first))).status, 303)
  const late = await ask(page, posted({ ...usual, name: 'Ricochet Sud' }))
  assert.equal(late.status, 409)
  assert.match(late.text, /mis «\sRicochet Nord\s» entre-temps\. Vous aviez «\sRicochet Sud\s»/)
  assert.match(late.text, /mis «\s9\sh\s» entre-temps\. Vous aviez «\s8\sh\s»/)
  assert.match(late.text, /name="name"[^>]*value="Ricochet Sud"/, 'hers')
  assert.match(late.text, /<option value="09:00" selected/, 'what she did not touch')
  assert.match(late.text, /name="seen-name" value="Ricochet Nord"/)
  assert.match(await home(), /<title>[^<]*Ricochet Nord/)
  const again = { ...first, name: 'Ricochet Sud' }
  assert.equal((await ask(page, posted(again, first))).status, 303)
  assert.equal((await ask(page, posted(again, first))).status, 303, 'pressed twice')
  assert.equal((await ask(page, posted(usual, again))).status, 303)
})

test('the audit says which settings changed, and no name', async () => {
  const renamed = { ...usual, name: 'Un nom à ne pas garder', language: 'en' }
  const before = (await changes()).length
  running.clock.moveTo('2026-11-23T09:05:00Z')
  assert.equal((await ask(page, posted(renamed))).status, 303)
  assert.equal((await ask(page, posted(renamed))).status, 303, 'nothing left to change')
  const [last, ...others] = await changes()
  assert.equal(others.length, before)
  assert.deepEqual([last!.details, last!.actorKind], [{ fields: 'name language' }, 'person'])
  assert.equal((await ask(page, posted(usual, renamed))).status, 303)
})

test('another organisation keeps its own, and shows its settings to nobody of this one', async () => {
  const other = newId()
  await within(other, (scope) =>
    insertOrganisation(scope, { slug: 'ailleurs', name: 'Ailleurs', language: 'fr', zone: 'Europe/Paris' }),
  )
  const settings = '/o/ailleurs/settings'
  assert.deepEqual([(await ask(settings)).status, (await ask(settings, posted(usual))).status], [404, 404])
  const hers = { ...usual, textsFrom: '10:00' }
  assert.equal((await ask(page, posted(hers))).status, 303)
  assert.equal((await within(other, textHours)).from, '08:00:00')
  assert.equal((await ask(page, posted(usual, hers))).status, 303)
})

type Fields = Record<string, string>

/** The form as the page sends it: what is wanted, and what stood there when it was opened. */
function posted(wanted: Fields, seen: Fields = usual): Fields {
  return {
    ...wanted,
    ...Object.fromEntries(Object.entries(seen).map(([it, value]) => [`seen-${it}`, value])),
  }
}

async function ask(path: string, fields?: Fields) {
  const response = await running.app.request(path, {
    method: fields ? 'POST' : 'GET',
    headers: { cookie: administrator, 'accept-language': 'fr', origin: 'http://localhost' },
    ...(fields && { body: new URLSearchParams(fields) }),
  })
  return { status: response.status, text: await response.text() }
}

/** The public page as everybody without a session has it, from memory when it may. */
async function home(): Promise<string> {
  return (await running.app.request('/o/ricochet', { headers: { 'accept-language': 'fr' } })).text()
}

async function ricochet(): Promise<string> {
  const { rows } = await running.frise.database.owner.query<{ id: string }>(
    `select platform.organisation_with_slug('ricochet') as id`,
  )
  return rows[0]!.id
}

async function hoursOf() {
  return within(await ricochet(), textHours)
}

async function changes() {
  return within(await ricochet(), ({ db }) =>
    db
      .selectFrom('auditEvents')
      .select(['details', 'actorKind'])
      .where('action', '=', 'organisation.changed')
      .orderBy('at', 'desc')
      .execute(),
  )
}

function within<Result>(organisationId: string, work: (scope: Scope) => Promise<Result>): Promise<Result> {
  const by = { organisationId, now: running.clock.now(), actor: { kind: 'person', id: newId() } as const }
  return inOrganisation(running.frise.database.web, by, work)
}
