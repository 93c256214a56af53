import assert from 'node:assert/strict'
import { after, before, mock, test } from 'node:test'
import { frozenClock } from '#test/frozen-clock.ts'
import { openTestSite, type TestSite, type TestVisitor } from '#test/sign-in-site.ts'

let site: TestSite
const clock = frozenClock('2026-11-23T10:00:00Z')
before(async () => {
  site = await openTestSite('real', clock)
})
after(() => site.close())

/** Another address for each test, so that one test's limits are not another's. */
let people = 0
async function somebodyWithAccount(language: 'fr' | 'en' = 'fr') {
  const email = `awa.${people++}@example.org`
  const accountId = await site.signIn.accountForEmail(email, language)
  return { email, accountId }
}

test('she signs in with the code of the mail, and comes back to where she was going', async () => {
  const { email, accountId } = await somebodyWithAccount()
  const visitor = site.newVisitor()
  assert.match(
    (await visitor.get('/sign-in?back=/o/filles/home')).text,
    /name="back" value="\/o\/filles\/home"/,
  )
  const asked = await visitor.post('/sign-in', {
    identifier: ` ${email.toUpperCase()} `,
    back: '/o/filles/home',
  })
  assert.deepEqual([asked.status, asked.location], [303, '/sign-in/code?back=%2Fo%2Ffilles%2Fhome'])
  const page = await visitor.get('/sign-in/code?back=%2Fo%2Ffilles%2Fhome')
  assert.match(page.text, /pendant 10 minutes/)
  assert.equal(page.headers.get('cache-control'), 'no-store')
  const code = await site.codeSentTo(email)
  assert.match(code, /^\d{6}$/)
  const entered = await visitor.post('/sign-in/code', {
    code: `${code.slice(0, 3)} ${code.slice(3)}`,
    back: '/o/filles/home',
  })
  assert.deepEqual([entered.status, entered.location], [303, '/o/filles/home'])
  assert.deepEqual(await visitor.who(), { accountId, secondFactor: false })
  assert.deepEqual(await visitor.who('POST'), { accountId, secondFactor: false })
})

test('at the door of an organisation signing in leads to her own first page there', async () => {
  const { email } = await somebodyWithAccount()
  const visitor = site.newVisitor()
  await visitor.post('/sign-in', { identifier: email, back: '/o/filles?x=1' })
  const code = await site.codeSentTo(email)
  const entered = await visitor.post('/sign-in/code', { code, back: '/o/filles?x=1' })
  assert.deepEqual([entered.status, entered.location], [303, '/o/filles/first-page'])
})

test('she signs out: the session is over on this browser and in the database', async () => {
  const visitor = await signedIn()
  const before = new Map(visitor.cookies)
  const out = await visitor.post('/sign-out')
  assert.deepEqual([out.status, out.location], [303, '/sign-in'])
  assert.match((await visitor.get('/sign-in')).text, /Déconnexion faite/)
  assert.equal(await visitor.who(), null)
  for (const [name, value] of before) visitor.cookies.set(name, value)
  assert.equal(await visitor.who('POST'), null, 'the old cookie opens nothing')
})

test('ended sessions act no more; reading stops when the cached minute is over', async (t) => {
  const visitor = await signedIn()
  const { accountId } = (await visitor.who())!
  await site.signIn.revokeSessions(accountId)
  assert.equal(await visitor.who('POST'), null)
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() + 61_000 })
  assert.equal(await visitor.who(), null)
})

test('an unknown address gets the same answers and no mail', async () => {
  const { email } = await somebodyWithAccount()
  const answers = []
  for (const identifier of [email, 'nobody@example.org']) {
    const visitor = site.newVisitor()
    const asked = await visitor.post('/sign-in', { identifier })
    const page = await visitor.get('/sign-in/code')
    const tries = []
    for (let i = 0; i < 6; i++) tries.push(await visitor.post('/sign-in/code', { code: '000 000' }))
    const texts = [page, ...tries].map(
      ({ text, status }) => `${status} ${text.replaceAll(identifier, 'ADDRESS')}`,
    )
    answers.push([asked.status, asked.location, ...texts])
  }
  assert.deepEqual(answers[0], answers[1])
  await site.codeSentTo(email)
  assert.equal(
    site.mail.kept().some(({ to }) => to === 'nobody@example.org'),
    false,
  )
})

test('five wrong codes spend the code, even the right one afterwards; another code works', async () => {
  const { email, accountId } = await somebodyWithAccount()
  const visitor = site.newVisitor()
  await visitor.post('/sign-in', { identifier: email })
  const code = await site.codeSentTo(email)
  for (let i = 0; i < 5; i++) {
    const wrong = await visitor.post('/sign-in/code', { code: differentFrom(code) })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /<title>Erreur\u00a0: /)
    assert.match(wrong.text, /href="#code"[^>]*>Ce code n’est pas le bon/)
    assert.match(wrong.text, new RegExp(`value="${differentFrom(code)}"`))
  }
  const spent = await visitor.post('/sign-in/code', { code })
  assert.equal(spent.status, 422)
  assert.match(spent.text, /Demander un autre code/)
  await visitor.post('/sign-in', { identifier: email })
  const entered = await visitor.post('/sign-in/code', { code: await anotherCode(email, code) })
  assert.equal(entered.status, 303)
  assert.equal((await visitor.who())?.accountId, accountId)
})

test('a stranger who asks and guesses for her address spends neither her code nor, where she has signed in, her asking', async () => {
  const { email, accountId } = await somebodyWithAccount()
  const hers = site.newVisitor()
  const asksAt = async (visitor: TestVisitor) =>
    (await visitor.post('/sign-in', { identifier: email })).status
  await asksAt(hers)
  const code = await site.codeSentTo(email)
  const strangers = Array.from({ length: 5 }, () => site.newVisitor())
  const asked = []
  for (const stranger of strangers) asked.push(await asksAt(stranger))
  assert.deepEqual(asked, [303, 303, 303, 303, 429])
  const guess = async () => (await strangers[0]!.post('/sign-in/code', { code })).text
  for (let i = 0; i < 5; i++) assert.match(await guess(), /Ce code n’est pas le bon/, 'hers is none of his')
  assert.match(await guess(), /Demander un autre code/)
  assert.equal((await hers.post('/sign-in/code', { code })).status, 303)

  await hers.post('/sign-out')
  assert.deepEqual([await asksAt(site.newVisitor()), await asksAt(hers)], [429, 303])
  const mails = () => site.mail.kept().filter(({ to }) => to === email)
  while (mails().length < 6) await new Promise((resolve) => setImmediate(resolve))
  assert.equal((await hers.post('/sign-in/code', { code: await site.codeSentTo(email) })).status, 303)
  assert.equal((await hers.who())?.accountId, accountId)
  const other = await somebodyWithAccount()
  for (let i = 0; i < 5; i++) await hers.post('/sign-in', { identifier: other.email })
  assert.equal(
    (await hers.post('/sign-in', { identifier: other.email })).status,
    429,
    'known for her own only',
  )
})

test('a code is old after ten minutes', async () => {
  const { email } = await somebodyWithAccount()
  const visitor = site.newVisitor()
  await visitor.post('/sign-in', { identifier: email })
  const code = await site.codeSentTo(email)
  mock.timers.enable({ apis: ['Date'], now: Date.now() + 10 * 60_000 + 1_000 })
  try {
    assert.equal((await visitor.post('/sign-in/code', { code })).status, 422)
    assert.equal(await visitor.who(), null)
  } finally {
    mock.timers.reset()
  }
})

test('a code works once', async () => {
  const { email } = await somebodyWithAccount()
  const visitor = site.newVisitor()
  await visitor.post('/sign-in', { identifier: email })
  const code = await site.codeSentTo(email)
  const thief = site.newVisitor()
  thief.cookies.set('frise_typed', encodeURIComponent(email))
  assert.equal((await visitor.post('/sign-in/code', { code })).status, 303)
  assert.equal((await thief.post('/sign-in/code', { code })).status, 422)
})

test('an address gets five codes in a quarter of an hour, a classroom of thirty all get theirs', async () => {
  const { email } = await somebodyWithAccount()
  const visitor = site.newVisitor({ address: '198.51.100.7' })
  for (let i = 0; i < 5; i++)
    assert.equal((await visitor.post('/sign-in', { identifier: email })).status, 303)
  const refused = await visitor.post('/sign-in', { identifier: email })
  assert.equal(refused.status, 429)
  assert.match(refused.text, /Trop d’essais. Recommencer dans 15 min/)
  assert.match(refused.text, new RegExp(`value="${email}"`))
  for (let pupil = 0; pupil < 30; pupil++) {
    const asked = await site
      .newVisitor({ address: '198.51.100.7' })
      .post('/sign-in', { identifier: `pupil${pupil}@example.org` })
    assert.equal(asked.status, 303)
  }
  clock.moveTo('2026-11-23T10:16:00Z')
  assert.equal((await visitor.post('/sign-in', { identifier: email })).status, 303)
})

test('a machine that tries many addresses from one place is stopped, others are not', async () => {
  const machine = site.newVisitor({ address: '203.0.113.9' })
  let status = 303
  for (let i = 0; i < 130 && status === 303; i++) {
    status = (await machine.post('/sign-in', { identifier: `guess${i}@example.org` })).status
  }
  assert.equal(status, 429)
  const other = site.newVisitor({ address: '203.0.113.10' })
  assert.equal((await other.post('/sign-in', { identifier: 'guess0@example.org' })).status, 303)
})

test('the address of an account without e-mail is never mailed', async () => {
  const { accountId } = await site.signIn.accountWithPrintedCode('fr')
  const { rows } = await site.database.owner.query('select email from auth.accounts where id = $1', [
    accountId,
  ])
  const [{ email }] = rows as [{ email: string }]
  await site.newVisitor().post('/sign-in', { identifier: email })
  const { email: known } = await somebodyWithAccount()
  await site.newVisitor().post('/sign-in', { identifier: known })
  await site.codeSentTo(known)
  assert.equal(
    site.mail.kept().some(({ to }) => to === email),
    false,
  )
})

test('a wrong form comes back with what was typed', async () => {
  const visitor = site.newVisitor()
  const empty = await visitor.post('/sign-in', { identifier: '  ' })
  assert.equal(empty.status, 422)
  assert.match(empty.text, /href="#identifier"[^>]*>Écrire une adresse e-mail ou un identifiant/)
  const odd = await visitor.post('/sign-in', { identifier: 'awa@nowhere', back: '/o/x' })
  assert.equal(odd.status, 422)
  assert.match(odd.text, /value="awa@nowhere"/)
  assert.match(odd.text, /name="back" value="\/o\/x"/)
  assert.equal((await visitor.get('/sign-in/code')).location, '/sign-in', 'no address was given yet')
})

test('pages speak the visitor’s language, mail the account’s', async () => {
  const { email } = await somebodyWithAccount('en')
  const visitor = site.newVisitor({ language: 'fr' })
  assert.match((await visitor.get('/sign-in')).text, /<html lang="fr">.*Connexion/s)
  await visitor.post('/sign-in', { identifier: email })
  await site.codeSentTo(email)
  const mail = site.mail.kept().find(({ to }) => to === email)!
  assert.match(mail.subject, /^\d{6}: sign-in code$/)
  assert.match(mail.text, /works for 10 minutes/)
  const english = site.newVisitor({ language: 'en' })
  assert.match((await english.get('/sign-in')).text, /<html lang="en">.*Sign in/s)
})

test('one address has one account, whoever asks first and however it is written', async () => {
  const asked = ['Ines@Example.org', 'ines@example.org', ' ines@example.org'].map((it) =>
    site.signIn.accountForEmail(it, 'fr'),
  )
  const ids = await Promise.all(asked)
  assert.equal(new Set(ids).size, 1)
  assert.match(ids[0]!, /^[0-9a-f]{8}-[0-9a-f]{4}-7/)
})

async function signedIn() {
  const { email } = await somebodyWithAccount()
  const visitor = site.newVisitor()
  await visitor.post('/sign-in', { identifier: email })
  await visitor.post('/sign-in/code', { code: await site.codeSentTo(email) })
  return visitor
}

function differentFrom(code: string): string {
  return String((Number(code) + 1) % 1_000_000).padStart(6, '0')
}

async function anotherCode(email: string, former: string): Promise<string> {
  for (;;) {
    const code = await site.codeSentTo(email)
    if (code !== former) return code
    await new Promise((resolve) => setImmediate(resolve))
  }
}
