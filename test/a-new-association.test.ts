import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { inOrganisation } from '#platform/database/database.ts'
import type { Role } from '#src/organisations/index.ts'
import { cookieOf, type RunningFrise, runningFrise } from './running-frise.ts'

let running: RunningFrise
let cookie: string

before(async () => {
  running = await runningFrise()
  cookie = await cookieOf(running, 'programme manager')
})

after(() => running?.stop())

const shipped = (name: string) => readFile(new URL(`../programmes/${name}`, import.meta.url), 'utf8')

async function post(path: string, fields: Record<string, string | File>): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return running.app.request(`${running.url}/o/ricochet${path}`, {
    method: 'POST',
    body,
    headers: { cookie, origin: running.url },
  })
}

const page = async (path: string) =>
  (await running.app.request(`${running.url}/o/ricochet${path}`, { headers: { cookie } })).text()

test('while nothing has happened, the desk of an administrator leads to the first steps', async () => {
  const desk = async (role: Role) => {
    const headers = { cookie: await cookieOf(running, role), 'accept-language': 'fr' }
    return (await running.app.request('/o/ricochet/today', { headers })).text()
  }
  const steps = /Nommer l’équipe[^]*Importer le programme/
  assert.match(await desk('administrator'), steps)
  assert.doesNotMatch(await desk('programme manager'), steps)
})

test('a programme and its edition are imported on the pages, and its campaign is planned once', async () => {
  const programme = (await shipped('jump-in-tech.json')).replace('"key": "jump-in-tech"', '"key": "autre"')
  const edition = (await shipped('jump-in-tech-2027.edition.json'))
    .replace('"programme": "jump-in-tech"', '"programme": "autre"')
    .replaceAll('JUMP IN TECH 2027', 'Autre édition')

  const tooSoon = await post('/programmes/new', { text: edition })
  assert.equal(tooSoon.status, 422)
  assert.match(await tooSoon.text(), /Importez d’abord son fichier/)

  const saved = new File([Buffer.from(programme, 'latin1')], 'autre.json')
  const unread = await post('/programmes/new', { file: saved })
  assert.equal(unread.status, 422)
  assert.match(await unread.text(), /ce fichier n’est pas en UTF-8/)

  assert.equal((await post('/programmes/new', { text: programme })).status, 303)
  assert.equal((await post('/programmes/new', { text: edition })).status, 303)
  const again = await post('/programmes/new', { text: edition })
  assert.equal(again.status, 422)
  assert.match(await again.text(), /est déjà là/)

  const plan = /name="edition" value="([^"]+)"/.exec(await page('/campaigns'))?.[1]
  assert.ok(plan, 'the edition without a campaign is offered')
  await Promise.all([post('/campaigns', { edition: plan }), post('/campaigns', { edition: plan })])
  const listed = await page('/campaigns')
  assert.equal(listed.match(/Autre édition<\/a>/g)?.length, 1)
  assert.match(listed, /href="\/o\/ricochet\/editions\/[^"]+\/copy"[^]*Préparer une autre campagne/)
})

test('the next edition is made from the last in a form: what is wrong is said at its field, and its campaign is planned next', async () => {
  const importing = await page('/programmes/new')
  const copy = `/${/editions\/[^"]+\/copy/.exec(importing)![0]}`
  const { database, clock } = running.frise
  const { rows } = await database.owner.query<{ id: string }>(
    `select platform.organisation_with_slug('ricochet') as id`,
  )
  const scope = { organisationId: rows[0]!.id, now: clock.now(), actor: { kind: 'job', id: null } as const }
  await inOrganisation(database.web, scope, ({ db }) =>
    db.updateTable('sites').set({ capacity: 7 }).where('key', '=', 'creil').execute(),
  )
  const form = await page(copy)
  const fields = Object.fromEntries(
    [...form.matchAll(/<input id="([^"]+)"[^>]*? value="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  )
  assert.equal(fields['first-day'], '2028-07-03')
  assert.equal(fields['capacity-creil'], '7', 'the places that it has now')
  const faulty = {
    ...fields,
    key: 'Été 2028',
    'closes-on': '',
    'capacity-creil': 'dix',
    'name-en': ' ',
  }
  const refused = await post(copy, faulty)
  assert.equal(refused.status, 422)
  const said = await refused.text()
  for (const field of ['key', 'closes-on', 'capacity-creil', 'name-en'])
    assert.match(said, new RegExp(`id="${field}"[^>]*aria-invalid="true"`), field)
  assert.match(said, /value="dix"/)
  const upsideDown = await (await post(copy, { ...fields, 'last-day': '2028-07-01' })).text()
  assert.match(upsideDown, /href="#last-day"[^>]*>1er juillet 2028 vient avant 3 juillet 2028/)
  const made = { ...fields, key: 'ete-2028', 'capacity-creil': '12', 'capacity-nantes': '' }
  assert.equal((await post(copy, made)).status, 303)
  assert.equal((await post(copy, made)).status, 422, 'its key is taken')
  const file = `/${/editions\/[^"]+\/file/.exec(await page('/programmes/new'))![0]}`
  const { year, sites, sessions } = JSON.parse(await page(file)) as {
    year: number
    sites: { key: string; capacity: number }[]
    sessions: { exceptions: { on: string }[] }
  }
  assert.deepEqual([year, sites.length, sites[0]!.capacity], [2028, 4, 12])
  assert.deepEqual(
    sessions.exceptions.map(({ on }) => on),
    ['2028-07-14'],
  )
  const campaigns = await page('/campaigns')
  assert.match(campaigns, /Prévoir la campagne/)
  const plan = /name="edition" value="([^"]+)"/.exec(campaigns)![1]!
  const planned = (await post('/campaigns', { edition: plan })).headers.get('location')!
  await inOrganisation(database.web, scope, ({ db }) =>
    db
      .updateTable('roleGrants')
      .set((grants) => ({ endsOn: grants.ref('startsOn') }))
      .where('role', '=', 'territory coordinator')
      .execute(),
  )
  const alone = /Personne ne coordonne encore[^<]*Cergy[^]*?Une administratrice donne ces rôles/
  for (const path of [planned, `${planned}/move?to=open`])
    assert.match(await page(path.slice('/o/ricochet'.length)), alone, path)
})

test('what was imported is downloaded, changed and imported again: so a new campaign begins', async () => {
  const importing = await page('/programmes/new')
  const [edition, programme] = [/editions\/[^"]+\/file/, /programmes\/[^"/]+\/file/].map(
    (link) => `/${link.exec(importing)![0]}`,
  )
  const file = await page(edition!)
  assert.equal(
    (await post('/programmes/new', { text: file.replace(/"key": "/, '"key": "suivante-') })).status,
    303,
  )
  const versions = async () => (await page('/programmes')).match(/>v\d+</g)
  const before = await versions()
  assert.equal((await post('/programmes/new', { text: await page(programme!) })).status, 303)
  assert.deepEqual(await versions(), before, 'the same content is no new version')
  assert.equal((await post('/programmes/new', { text: await page('/programmes/new/edition') })).status, 422)
})

test('a text that is no JSON is told once where it stops being so', async () => {
  const html = await (await post('/programmes/new', { text: '{"key": "nom" : 3}' })).text()
  assert.match(html, />Ce n’est pas du JSON\u00a0: ligne 1, colonne 15/)
})

test('a file with faults comes back with what was pasted and every fault at its place', async () => {
  const answer = await post('/programmes/new', { text: '{"schemaVersion": 1, "key": "d’été"}' })
  assert.equal(answer.status, 422)
  const html = await answer.text()
  assert.match(html, /key\u00a0:/)
  assert.match(html, /d’été/)
})

test('a body larger than two megabytes is refused before it is read', async () => {
  const answer = await post('/programmes/new', { text: 'x'.repeat(3 * 1024 * 1024) })
  assert.equal(answer.status, 413)
})
