import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { insertGrant } from '#src/organisations/index.ts'
import { insertPerson } from '#src/people/index.ts'
import { asking } from '#test/asking.ts'
import { cookieOf, type RunningFrise, runningFrise } from '#test/running-frise.ts'

let running: RunningFrise
let girl: ReturnType<typeof asking>
before(async () => {
  running = await runningFrise()
  girl = asking(running, '')
})
after(() => running.stop())

const path = '/o/ricochet/concern'
const page = '/application/…/check'

test('whoever is named in the words and not ticked learns nothing before she who writes was asked', async () => {
  const form = await girl.get(`${path}?page=${page}`)
  const [, helene] = /value="([0-9a-f-]{36})"[^>]*>\s*<span>Hélène Vauquelin/.exec(form)!
  const words = { worry: 'Je n’ose pas le dire ailleurs', about: 'madame VAUQUELIN', page }
  const asked = await girl.post(path, words)
  assert.equal(asked.status, 422)
  assert.match(asked.text, /Ton message parle-t-il de Hélène Vauquelin[^]*Rien n’est encore parti/)
  assert.match(asked.text, /Je n’ose pas le dire ailleurs[^]*value="madame VAUQUELIN"/)
  const before = await received()
  const already = valueOf('asked', asked.text)
  const another = await girl.post(path, { ...words, worry: 'Ornella le sait', asked: already })
  assert.match(another.text, /parle-t-il d’Ornella Sabatier/)
  assert.doesNotMatch(another.text, /parle-t-il de Hélène/, 'about each she is asked once')
  assert.equal((await girl.post(path, { ...words, asked: already, 'kept-from': helene! })).status, 303)
  assert.equal(await received(), before)
  assert.equal((await girl.post(path, { ...words, asked: already })).status, 303)
  assert.equal(await received(), before + 1)
})

test('pressed twice it is one concern, and with other words it is another', async () => {
  const before = await received()
  const key = valueOf('key', await girl.get(path))
  assert.notEqual(valueOf('key', await girl.get(path)), key)
  const form = { worry: 'Il m’attend à la sortie', key }
  const presses = await Promise.all([girl.post(path, form), girl.post(path, form)])
  assert.deepEqual(
    presses.map(({ status }) => status),
    [303, 303],
  )
  assert.equal(await received(), before + 1)
  await girl.post(path, { ...form, worry: 'Il m’attend encore' })
  assert.equal(await received(), before + 2)
})

test('where no message can leave for whoever may read it, the thanks say so, and her list says that none did', async () => {
  const [, helene] = /value="([0-9a-f-]{36})"[^>]*>\s*<span>Hélène/.exec(await girl.get(path))!
  await inRicochet(({ db }) =>
    db.updateTable('people').set({ email: null }).where('lastName', '=', 'Sabatier').execute(),
  )
  const words = { worry: 'Elle ne lit rien', 'kept-from': helene! }
  const { location } = await girl.post(path, words)
  const thanks = await girl.get(location!)
  assert.match(thanks, /personne n’est encore prévenu/)
  assert.doesNotMatch(thanks, /Dans les 24 heures/)
  const notCalled = /Un message qui devait vous prévenir n’est pas parti/
  const administrator = asking(running, await cookieOf(running, 'administrator'))
  assert.match(await administrator.get('/o/ricochet/concerns'), notCalled)
  assert.doesNotMatch(await list(), notCalled)
})

test('who becomes an officer later reads what was raised before once another has opened it to her, who is told of her', async () => {
  const { signIn } = running.frise
  const accountId = await signIn.accountForEmail('lea@ricochet.example', 'fr')
  const late = await inRicochet(async (scope) => {
    const personId = await insertPerson(scope, { firstName: 'Léa', lastName: 'Tardive', accountId })
    const always = { startsOn: '2026-11-23', endsOn: null, scopeKind: 'organisation', scopeId: null } as const
    await insertGrant(scope, { personId, role: 'safeguarding officer', ...always, grantedBy: null })
    return personId
  })
  const cookies = (await signIn.enterDemonstration(accountId))!.map((cookie) => cookie.split(';')[0])
  const lea = asking(running, cookies.join('; '))
  const officer = asking(running, await cookieOf(running, 'safeguarding officer'))
  const [one] = /\/o\/ricochet\/concerns\/[0-9a-f-]{36}/.exec(await list())!
  assert.match(await list(), /Référente protection depuis peu\u00a0: Léa Tardive/)
  assert.doesNotMatch(await lea.get('/o/ricochet/concerns'), /concerns\/[0-9a-f-]{36}/)
  assert.equal((await lea.post(`${one}/readers`, { officer: late })).status, 404)
  assert.equal((await officer.post(`${one}/readers`, { officer: newId() })).status, 422)
  assert.equal((await officer.post(`${one}/readers`, { officer: late })).status, 303)
  const hers = (await lea.get('/o/ricochet/concerns')).match(/\/o\/ricochet\/concerns\/[0-9a-f-]{36}/g)
  assert.deepEqual([...new Set(hers)], [one])
})

test('one who posts a lot closes the form for nobody in her school: it is taken and marked, and calls the officer no more', async () => {
  const called = () =>
    inRicochet(async ({ db }) => {
      const rows = db.selectFrom('messages').select('id').where('template', '=', 'concern-received')
      return (await rows.execute()).length
    })
  const marked = async () => /\(avec un contact, beaucoup du même endroit/.test(await list())
  for (let tries = 0; tries < 60; tries++) await girl.post(path, { worry: `Essai ${tries}` })
  const [before, words] = [await called(), { worry: 'Une vraie', contact: 'lina@exemple.fr' }]
  assert.equal(await marked(), false)
  assert.equal((await girl.post(path, words)).status, 303)
  assert.equal(await marked(), true)
  assert.equal(await called(), before)
})

test('the thanks say "tu" to a girl, also where nothing of her page is left on her device, and so does her page for coming back', async () => {
  const { location } = await girl.post(path, { worry: 'Il crie', page })
  assert.match(await girl.get(location!), /Tu as bien fait/)
  // What is written to shows another picture than what is called.
  const form = await girl.get(path)
  const iconBeside = (href: string) => new RegExp(`href="${href}"[^>]*>(<svg.*?</svg>)`).exec(form)![1]
  assert.notEqual(iconBeside('sms:114'), iconBeside('tel:17'))
  assert.equal(iconBeside('tel:119'), iconBeside('tel:17'))
  assert.match(await girl.get(`${path}?page=/resume`), /N’écris pas ici[^]*href="sms:114"[^]*name="worry"/)
})

test('on a server that people reach by https, her page and what she typed to sign in leave over nothing else', async () => {
  const { origin } = running.frise
  running.frise.origin = 'https://frise.exemple'
  const raised = await girl.post(path, { worry: 'Il crie encore', back: '/o/ricochet/resume' })
  const asked = await girl.post('/sign-in', { identifier: 'personne@exemple.fr' })
  running.frise.origin = origin
  assert.match(raised.cookies, /frise_back=[^,]*; Secure/)
  assert.match(asked.cookies, /frise_typed=[^,]*; Secure/)
  assert.doesNotMatch((await girl.post('/sign-in', { identifier: 'personne@exemple.fr' })).cookies, /Secure/)
})

const valueOf = (name: string, text: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(text)![1]!

/** How many concerns the officer can read. */
async function received(): Promise<number> {
  return new Set((await list()).match(/\/concerns\/[0-9a-f-]{36}/g)).size
}

/** The officer's list. */
async function list(): Promise<string> {
  return asking(running, await cookieOf(running, 'safeguarding officer')).get('/o/ricochet/concerns')
}

async function inRicochet<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
  const { web } = running.frise.database
  const { rows } = await sql<{
    id: string
  }>`select platform.organisation_with_slug('ricochet') as id`.execute(web)
  const actor = { kind: 'job', id: null } as const
  return inOrganisation(web, { organisationId: rows[0]!.id, now: running.clock.now(), actor }, work)
}
