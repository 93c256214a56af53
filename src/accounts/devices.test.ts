import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inOrganisation } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { insertGrant, insertOrganisation } from '#src/organisations/index.ts'
import { openTestSite, type TestSite, type TestVisitor } from '#test/sign-in-site.ts'

let site: TestSite
before(async () => {
  site = await openTestSite()
})
after(() => site.close())

/** As many browsers as asked, all signed in to one new account with its printed code. */
async function browsers(count: number, remember?: 'yes') {
  const { username, code } = await site.signIn.accountWithPrintedCode('fr')
  const visitors = Array.from({ length: count }, () => site.newVisitor())
  for (const visitor of visitors)
    await visitor.post('/sign-in/printed-code', { username, code, ...(remember && { remember }) })
  return visitors as [TestVisitor, TestVisitor, TestVisitor]
}

const sessionsIn = (text: string) =>
  [...text.matchAll(/name="session" value="([^"]+)"/g)].map(([, id]) => id!)

test('she sees where her account is open, since when, and which one is this device', async () => {
  const [here] = await browsers(3, 'yes')
  const { status, text, headers } = await here.get('/my-devices')
  assert.equal(status, 200)
  assert.equal(headers.get('cache-control'), 'no-store')
  assert.equal(text.match(/Ouverte le /g)?.length, 3)
  assert.equal(text.match(/Dernière activité/g)?.length, 3)
  assert.equal(text.match(/Cet appareil</g)?.length, 1)
  assert.equal(sessionsIn(text).length, 2)
})

test('ending one: that browser changes nothing any more, at once, and the others stay', async () => {
  const [here, lost, other] = await browsers(3)
  const [newest] = sessionsIn((await here.get('/my-devices')).text)
  const ended = await here.post('/my-devices/ending', { session: newest!, back: '/o/x' })
  assert.deepEqual([ended.status, ended.location], [303, '/my-devices?back=%2Fo%2Fx'])
  assert.equal(await other.who('POST'), null)
  assert.notEqual(await lost.who('POST'), null)
  assert.notEqual(await here.who('POST'), null)
})

test('ending all the others keeps this one, also when two browsers press at once', async () => {
  const [here, second, third] = await browsers(3)
  await here.post('/my-devices/others-ending')
  assert.deepEqual([await second.who('POST'), await third.who('POST')], [null, null])
  assert.match((await here.get('/my-devices')).text, /ouvert nulle part ailleurs/)
  const [one, other] = await browsers(2)
  await Promise.all([one.post('/my-devices/others-ending'), other.post('/my-devices/others-ending')])
  const left = [await one.who('POST'), await other.who('POST')].filter((who) => who !== null)
  assert.ok(left.length <= 1, 'never both')
})

test('an ended session that its cookie still remembers sees no list and ends nobody', async () => {
  const [here, stale] = await browsers(2)
  await stale.get('/my-devices')
  await here.post('/my-devices/others-ending')
  assert.notEqual(await stale.who('GET'), null, 'its minute still says it')
  const page = await stale.get('/my-devices')
  assert.deepEqual([page.status, page.location], [303, '/sign-in?back=%2Fmy-devices'])
  await stale.post('/my-devices/others-ending')
  assert.notEqual(await here.who('POST'), null)
})

test('the remembered minute of somebody else opens nothing beside her own session', async () => {
  const [here] = await browsers(1)
  const [other] = await browsers(1)
  const me = await here.who()
  here.cookies.set('frise.minute', other.cookies.get('frise.minute')!)
  assert.deepEqual(await here.who(), me)
  here.cookies.set('frise.minute', other.cookies.get('frise.minute')!)
  assert.deepEqual(await here.who('POST'), me)
  other.cookies.set('frise.session_token', 'nothing')
  assert.equal(await other.who(), null)
})

test('a minute that somebody wrote herself is not believed: not another account, not a second factor, not a longer life', async () => {
  const [here] = await browsers(1, 'yes')
  const me = await here.who()
  const other = await (await browsers(1))[0].who()
  const given = here.cookies.get('frise.minute')!
  const [id, accountId, factors, end, signature] = given.split('.')
  assert.deepEqual([accountId, factors], [me!.accountId, '1'])
  const forged = [
    [id, other!.accountId, factors, end, signature],
    [id, accountId, '2', end, signature],
    [id, accountId, factors, Number(end) + 3_600, signature],
    [id, accountId, factors, end, 'A'.repeat(43)],
  ].map((parts) => parts.join('.'))
  for (const minute of forged) {
    here.cookies.set('frise.minute', minute)
    assert.deepEqual(await here.who(), me, minute)
    assert.notEqual(here.cookies.get('frise.minute'), minute, 'given anew')
  }
})

test('a cookie of which the minute cannot be read is asked of the database, and given anew', async () => {
  const [here] = await browsers(1, 'yes')
  const me = await here.who()
  for (const unreadable of ['%', '!!!', 'e30', 'a.b']) {
    here.cookies.set('frise.minute', unreadable)
    assert.deepEqual(await here.who(), me, unreadable)
    assert.notEqual(here.cookies.get('frise.minute'), unreadable)
  }
})

test('who signs out leaves no minute behind: on a shared computer nothing says who she was', async () => {
  const [here] = await browsers(1, 'yes')
  await here.who()
  const given = here.cookies.get('frise.minute')!
  const { headers } = await here.post('/sign-out')
  const ended = headers.getSetCookie().find((line) => line.startsWith('frise.minute='))
  assert.match(ended ?? '', /^frise\.minute=;.*Max-Age=0.*Path=\//)
  assert.ok(!here.cookies.has('frise.minute'))
  assert.ok(given.includes('.'), 'it was there before')
})

test('nobody ends the session of somebody else, and the answer does not say whose it was', async () => {
  const [hers, second] = await browsers(2)
  const [somebody] = await browsers(1)
  const [session] = sessionsIn((await hers.get('/my-devices')).text)
  const stolen = await somebody.post('/my-devices/ending', { session: session! })
  const unknown = await somebody.post('/my-devices/ending', { session: 'none' })
  assert.deepEqual([stolen.status, stolen.location], [unknown.status, unknown.location])
  assert.notEqual(await second.who('POST'), null)
})

test('a concern is raised at the one association that knows her, or at each of them by its name', async () => {
  const [here] = await browsers(1)
  const { accountId } = (await here.who())!
  const linksOn = async (path: string) =>
    [...(await here.get(path)).text.matchAll(/href="(\/o\/[^"]+\/concern)[?"][\s\S]*?<\/svg>([^<]+)</g)].map(
      ([, href, label]) => [href, label?.trim()],
    )
  await knownBy('la-fenetre', 'La Fenêtre', accountId)
  const one = [['/o/la-fenetre/concern', 'Signaler une inquiétude']]
  assert.deepEqual(await linksOn('/my-devices'), one)
  assert.deepEqual(await linksOn('/sign-in/second-factor/set-up'), one)
  await knownBy('la-cour', 'La Cour', accountId, '2001-12-31')
  assert.deepEqual(await linksOn('/my-devices'), one, 'where she was somebody once is not named')
  await knownBy('le-seuil', 'Le Seuil', accountId)
  assert.deepEqual(await linksOn('/my-devices'), [
    ['/o/la-fenetre/concern', 'Signaler une inquiétude à La Fenêtre'],
    ['/o/le-seuil/concern', 'Signaler une inquiétude à Le Seuil'],
  ])
})

test('the mail with the code says whom to call, and leads to the same page of each association', async () => {
  const unknown = await mailTo(`${newId()}@example.org`)
  for (const said of [unknown.text, unknown.html]) assert.match(said, /le 119, gratuit/)
  assert.doesNotMatch(unknown.text, /Signaler/)
  const email = `${newId()}@example.org`
  const accountId = await site.signIn.accountForEmail(email, 'fr')
  await knownBy('la-lueur', 'La Lueur', accountId)
  await knownBy('la-riviere', 'La Rivière <"jeunes">', accountId)
  await knownBy('la-source', 'La Source', accountId, '2001-12-31')
  const { text, html } = await mailTo(email)
  const address = 'http://127.0.0.1/o/la-lueur/concern'
  assert.ok(text.includes(`Signaler une inquiétude à La Lueur\u00a0: ${address}`), text)
  assert.ok(html.includes(`<a href="${address}">Signaler une inquiétude à La Lueur</a>`), html)
  for (const said of [text, html]) assert.doesNotMatch(said, /La Source|la-source/, 'she left it')
  assert.ok(html.includes('à La Rivière &lt;&quot;jeunes&quot;&gt;</a>'), html)
})

async function mailTo(email: string) {
  await site.signIn.accountForEmail(email, 'fr')
  await site.newVisitor().post('/sign-in', { identifier: email })
  await site.codeSentTo(email)
  return site.mail.kept().find(({ to }) => to === email)!
}

/** An association gives her a role, from the start of the century to this day or without end. */
async function knownBy(
  slug: string,
  name: string,
  accountId: string,
  endsOn: string | null = null,
): Promise<void> {
  const now = new Date()
  const scope = { organisationId: newId(), now, actor: { kind: 'job', id: null } as const }
  await inOrganisation(site.database.web, scope, async (open) => {
    await insertOrganisation(open, { slug, name, language: 'fr', zone: 'Europe/Paris' })
    const { organisationId } = scope
    const person = { organisationId, id: newId(), accountId, firstName: 'Lina', createdAt: now }
    await open.db.insertInto('people').values(person).execute()
    const everywhere = { scopeKind: 'organisation', scopeId: null } as const
    const days = { startsOn: '2001-01-01', endsOn }
    await insertGrant(open, { role: 'reader', personId: person.id, ...everywhere, ...days, grantedBy: null })
  })
}

test('who is not signed in is asked to sign in, and comes back', async () => {
  const { status, location } = await site.newVisitor().get('/my-devices')
  assert.deepEqual([status, location], [303, '/sign-in?back=%2Fmy-devices'])
})
