import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Hono } from 'hono'
import { inOrganisation, type Scope } from '#platform/database/database.ts'
import type { Assets } from '#platform/http/assets.ts'
import { NotFound } from '#platform/http/errors.ts'
import type { Frise, RequestEnv } from '#platform/http/frise.ts'
import { languageFrom } from '#platform/i18n/language.ts'
import { newId } from '#platform/ids/ids.ts'
import { installQueue } from '#platform/jobs/install-queue.ts'
import { keptMail } from '#platform/mail/kept-mail.ts'
import { insertOrganisation, type TenantEnv, tenant } from '#src/organisations/index.ts'
import { insertPerson, linkOfAddress } from '#src/people/index.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { frozenClock } from '#test/frozen-clock.ts'
import { keptMailRoutes, outboxRoutes, sendMessage } from './index.ts'

const clock = frozenClock('2026-11-23T09:00:00Z')
const elles = newId()
const autres = newId()
const link = 'https://frise.example/o/elles/guardian/abcdefghijklmnopqrstuv'
const reportLink = 'https://frise.example/o/elles/concern'
const mail = keptMail(clock)
let database: TestDatabase
let theirs: string

before(async () => {
  database = await testDatabase()
  await installQueue(database.owner)
  const zone = 'Europe/Paris'
  await deed(elles, (scope) =>
    insertOrganisation(scope, { slug: 'elles', name: 'Elles codent', language: 'fr', zone }),
  )
  await deed(autres, (scope) =>
    insertOrganisation(scope, { slug: 'autres', name: 'Autres', language: 'fr', zone }),
  )
  theirs = await asked(autres, 'Autre')
})
after(() => database.drop())

test('an outbox with no message says what will come', async () => {
  const empty = newId()
  await deed(empty, (scope) =>
    insertOrganisation(scope, { slug: 'vide', name: 'Vide', language: 'fr', zone: 'Europe/Paris' }),
  )
  const page = await get('/o/vide/outbox')
  assert.equal(page.status, 200)
  assert.match(page.text, /Aucun message/)
})

test('the outbox shows who would have received what, newest first, in pages of 25', async () => {
  for (let number = 1; number <= 26; number++) {
    clock.moveTo(`2026-11-23T10:${String(number).padStart(2, '0')}:00Z`)
    await asked(elles, `Lina ${number}`)
  }
  const first = await get('/o/elles/outbox')
  assert.match(first.text, /Lina 26 a besoin de votre réponse/)
  assert.doesNotMatch(first.text, /Lina 1 a besoin/)
  assert.match(first.text, /11\sh\s26 \(Paris\)/)
  const second = await get('/o/elles/outbox?page=2')
  assert.match(second.text, /Lina 1 a besoin/)
  assert.doesNotMatch(second.text, /Lina 26 a besoin|Autre a besoin/)
  assert.equal((await get('/o/elles/outbox?page=x')).status, 200)
  assert.equal((await get('/o/elles/outbox?page=999')).status, 200)
})

test('a message opens as its reader would see it, with its link, and names stay names', async () => {
  const id = await asked(elles, '<b>Zoé d’Œuvre</b>')
  const page = await get(`/o/elles/outbox/${id}`, 'en')
  assert.equal(page.status, 200)
  assert.ok(page.text.includes(`<a href="${link}">${link}</a>`))
  assert.ok(page.text.includes('&lt;b&gt;Zoé d’Œuvre&lt;/ b&gt; candidate'))
  assert.match(page.text, /Request for agreement/)
  assert.match(page.text, /karim@example\.org/)
})

test('what belongs to another organisation, or is no message, is not found', async () => {
  for (const path of [
    `/o/elles/outbox/${theirs}`,
    `/o/elles/outbox/${newId()}`,
    '/o/elles/outbox/x',
    '/o/x/outbox',
  ]) {
    assert.equal((await get(path)).status, 404, path)
  }
})

test('the codes of a demonstration are in its own outbox, and elsewhere there is none', async () => {
  assert.match((await get('/outbox')).text, /Demandez un code/)
  await mail.send({
    to: 'lina@example.org',
    subject: '123456 est votre code',
    text: 'Votre code\n\n123456 <',
    html: '',
    purpose: 'sign-in code',
  })
  const page = await get('/outbox')
  assert.match(page.text, /123456 est votre code/)
  assert.ok(page.text.includes('<p>123456 &lt;</p>'))
  for (const path of ['/outbox', '/o/elles/outbox', `/o/autres/outbox/${theirs}`]) {
    assert.equal((await get(path, 'fr', 'real')).status, 404, path)
  }
})

function asked(organisationId: string, child: string): Promise<string> {
  const programme = { fr: 'Jump in Tech', en: 'Jump in Tech' }
  return deed(organisationId, async (scope) => {
    const recipientId = await insertPerson(scope, { firstName: 'Karim', email: 'karim@example.org' })
    return (await sendMessage(scope, {
      template: 'consent-request',
      recipientId,
      values: { child, programme, hasPlace: false, link, reportLink },
    }))!
  })
}

function deed<T>(organisationId: string, work: (scope: Scope) => Promise<T>): Promise<T> {
  const actor = { kind: 'visitor', id: null } as const
  return inOrganisation(database.web, { organisationId, now: clock.now(), actor }, work)
}

async function get(path: string, language = 'fr', kind: 'demonstration' | 'real' = 'demonstration') {
  const response = await siteOf(kind).request(path, { headers: { 'accept-language': language } })
  return { status: response.status, text: await response.text() }
}

/** The pages of this capability, asked by somebody who is not signed in. */
function siteOf(kind: 'demonstration' | 'real'): Hono<RequestEnv> {
  const assets: Assets = {
    stylesheet: '/style.css',
    fonts: [],
    island: (name) => `/${name}.js`,
    files: new Map(),
  }
  const site = new Hono<RequestEnv>()
  site.use(async (c, next) => {
    c.set('frise', { database, clock, assets, instance: { kind, worldReady: true } } as unknown as Frise)
    c.set('web', database.web)
    c.set('language', languageFrom(c.req.header('accept-language'), 'fr'))
    c.set('now', clock.now())
    c.set('signedIn', null)
    await next()
  })
  site.onError((error, c) => {
    if (error instanceof NotFound) return c.text('not found', 404)
    throw error
  })
  site.route('/', keptMailRoutes(mail.kept))
  const organisation = new Hono<TenantEnv>()
  const to = { href: '/', label: 'x' }
  const navigation = {
    home: '/',
    publicLinks: [],
    staffLinks: [],
    account: to,
    checks: '/checks',
    devices: '/',
    signOut: { href: '/sign-out', label: '' },
    role: '',
    report: { ...to, calls: [], exitLabel: 'x' },
  }
  organisation.use(tenant(() => navigation, linkOfAddress))
  organisation.route('/', outboxRoutes)
  site.route('/o/:slug', organisation)
  return site
}
