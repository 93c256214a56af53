import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestSite, type TestSite } from '#test/sign-in-site.ts'
import { backupCodesOf, base32, keyOf, nextTotp, totp, wrongCode } from '#test/totp.ts'

let site: TestSite
before(async () => {
  site = await openTestSite()
})
after(() => site.close())

let people = 0
const newAddress = () => `coordinator.${people++}@example.org`

test('set-up: a key as a drawing and as text, the first code, backup codes once', async () => {
  const { visitor } = await firstFactor(newAddress())
  const first = await visitor.get('/sign-in/second-factor/set-up?back=/o/x/desk')
  assert.match(first.text, /Protéger mon compte/)
  assert.doesNotMatch(first.text, /<code>/, 'reading makes no key')
  const begun = await visitor.post('/sign-in/second-factor/set-up', { back: '/o/x/desk' })
  assert.equal(begun.status, 200)
  assert.match(begun.text, /<svg[^>]*role="img" aria-label="Dessin à scanner/)
  const secret = keyOf(begun.text)!

  const wrong = await visitor.post(confirmation, { code: wrongCode(secret), back: '/o/x/desk' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /href="#code"[^>]*>Ce code n’est pas le bon/)
  assert.equal(keyOf(wrong.text), undefined)
  assert.equal((await visitor.post(confirmation, { code: 'ABCDE' })).status, 422)
  assert.equal((await visitor.who('POST'))?.secondFactor, false)

  const confirmed = await visitor.post(confirmation, { code: totp(secret), back: '/o/x/desk' })
  assert.equal(confirmed.status, 200)
  assert.equal(backupCodesOf(confirmed.text).length, 8)
  assert.match(confirmed.text, /href="\/o\/x\/desk"/)
  assert.equal((await visitor.who())?.secondFactor, true)
  assert.equal((await visitor.who('POST'))?.secondFactor, true)

  const later = await visitor.get('/sign-in/second-factor/set-up')
  assert.match(later.text, /Le second code est actif/)
  assert.deepEqual([keyOf(later.text), backupCodesOf(later.text)], [undefined, []], 'neither is shown again')
})

test('a key is shown once: opened again, set-up takes its code or makes another key', async () => {
  const { visitor } = await firstFactor(newAddress())
  const setUp = '/sign-in/second-factor/set-up'
  const first = keyOf((await visitor.post(setUp)).text)!
  const again = await visitor.get(setUp)
  assert.doesNotMatch(again.text, /<code>|role="img" aria-label="Dessin/)
  assert.match(again.text, /name="code"[\s\S]*Faire une autre clé/)
  const second = keyOf((await visitor.post(setUp)).text)!
  assert.notEqual(second, first)
  assert.equal((await visitor.post(confirmation, { code: totp(first) })).status, 422)
  await visitor.get(setUp)
  assert.equal((await visitor.post(confirmation, { code: totp(second) })).status, 200)
  const on = await visitor.post(setUp)
  assert.deepEqual(
    [on.status, keyOf(on.text)],
    [303, undefined],
    'one that is on is never shown nor replaced',
  )
})

test('set-up ends the sessions that were opened without it', async () => {
  const email = newAddress()
  const elsewhere = await firstFactor(email)
  await protectedVisitor(email)
  assert.equal(await elsewhere.visitor.who('POST'), null)
})

test('a code by e-mail is not enough any more: the second factor is asked for', async () => {
  const email = newAddress()
  const { secret, accountId } = await protectedVisitor(email)
  const { visitor, answer } = await firstFactor(email)
  assert.deepEqual([answer.status, answer.location], [303, '/sign-in/second-factor?back=%2Fo%2Fx'])
  assert.equal(await visitor.who('POST'), null)
  assert.match((await visitor.get(answer.location!)).text, /Le code du téléphone/)

  assert.equal((await visitor.post('/sign-in/second-factor', { code: '' })).status, 422)
  const wrong = await visitor.post('/sign-in/second-factor', { code: wrongCode(secret), back: '/o/x' })
  assert.equal(wrong.status, 422)
  assert.equal(await visitor.who('POST'), null)
  const entered = await visitor.post('/sign-in/second-factor', { code: nextTotp(secret), back: '/o/x' })
  assert.deepEqual([entered.status, entered.location], [303, '/o/x/first-page'])
  assert.deepEqual(await visitor.who('POST'), { accountId, secondFactor: true })
})

test('a code of the phone opens one session, in one browser: the one of the set-up opens no other', async () => {
  const email = newAddress()
  const { visitor: first } = await firstFactor(email)
  const secret = keyOf((await first.post('/sign-in/second-factor/set-up')).text)!
  const [code, next] = [totp(secret), nextTotp(secret)]
  assert.equal((await first.post(confirmation, { code })).status, 200)
  const visitors = []
  for (let browser = 0; browser < 3; browser++) visitors.push((await firstFactor(email)).visitor)
  const refused = await visitors[0]!.post('/sign-in/second-factor', { code })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /un code déjà utilisé\. Recommencer la connexion/)
  assert.equal(await visitors[0]!.who('POST'), null)
  const answers = await Promise.all(
    visitors.slice(1).map((visitor) => visitor.post('/sign-in/second-factor', { code: next })),
  )
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((one, other) => one - other),
    [303, 422],
    'typed in two browsers at once',
  )
  const { rows } = await site.database.owner.query<{ open: number }>(
    'select count(*)::int as open from auth.sessions s join auth.accounts a on a.id = s."userId" where a.email = $1',
    [email],
  )
  assert.equal(rows[0]!.open, 2, 'the one that set it up, and one more')
})

test('a backup code replaces the phone, once', async () => {
  const email = newAddress()
  const { backupCodes } = await protectedVisitor(email)
  const one = await firstFactor(email)
  assert.equal(
    (await one.visitor.post('/sign-in/second-factor', { code: backupCodes[0]!.toLowerCase() })).status,
    303,
  )
  assert.equal((await one.visitor.who('POST'))?.secondFactor, true)
  const two = await firstFactor(email)
  assert.equal((await two.visitor.post('/sign-in/second-factor', { code: backupCodes[0]! })).status, 422)
  assert.equal((await two.visitor.post('/sign-in/second-factor', { code: backupCodes[1]! })).status, 303)
})

test('new backup codes end the old ones', async () => {
  const email = newAddress()
  const { visitor, backupCodes } = await protectedVisitor(email)
  const renewed = backupCodesOf((await visitor.post('/sign-in/second-factor/backup-codes')).text)
  assert.equal(renewed.length, 8)
  const next = await firstFactor(email)
  assert.equal((await next.visitor.post('/sign-in/second-factor', { code: backupCodes[0]! })).status, 422)
  assert.equal((await next.visitor.post('/sign-in/second-factor', { code: renewed[0]! })).status, 303)
})

test('five wrong codes: signing in starts again, even with the right one', async () => {
  const email = newAddress()
  const { secret } = await protectedVisitor(email)
  const { visitor } = await firstFactor(email)
  for (let i = 0; i < 5; i++) await visitor.post('/sign-in/second-factor', { code: wrongCode(secret) })
  const spent = await visitor.post('/sign-in/second-factor', { code: nextTotp(secret) })
  assert.equal(spent.status, 422)
  assert.match(spent.text, /Recommencer la connexion/)
  assert.equal(await visitor.who('POST'), null)
})

test('without a first factor there is no second one', async () => {
  const visitor = site.newVisitor()
  assert.equal((await visitor.get('/sign-in/second-factor')).location, '/sign-in')
  assert.equal((await visitor.post('/sign-in/second-factor', { code: '123456' })).status, 422)
  assert.equal(
    (await visitor.get('/sign-in/second-factor/set-up')).location,
    '/sign-in?back=%2Fsign-in%2Fsecond-factor%2Fset-up',
  )
  assert.equal((await visitor.post('/sign-in/second-factor/backup-codes')).status, 303)
})

test('who lost phone and codes gets the second factor removed, and is signed out', async () => {
  const email = newAddress()
  const { visitor, accountId } = await protectedVisitor(email)
  await site.signIn.secondFactor.remove(accountId)
  assert.equal(await visitor.who('POST'), null)
  const { answer } = await firstFactor(email)
  assert.equal(answer.location, '/o/x/first-page')
  assert.equal(await site.signIn.secondFactor.state(accountId), 'none')
})

test('the key and the backup codes are not readable in the database', async () => {
  const { secret, backupCodes } = await protectedVisitor(newAddress())
  const { rows } = await site.database.owner.query('select secret, "backupCodes" from auth.second_factors')
  const stored = JSON.stringify(rows)
  assert.equal(stored.includes(Buffer.from(base32(secret)).toString()), false)
  assert.equal(stored.includes(backupCodes[0]!.replace('-', '')), false)
})

const confirmation = '/sign-in/second-factor/set-up/confirmation'

async function firstFactor(email: string) {
  await site.signIn.accountForEmail(email, 'fr')
  const visitor = site.newVisitor()
  const before = site.mail.kept()[0]?.id
  await visitor.post('/sign-in', { identifier: email })
  while (site.mail.kept()[0]?.id === before) await new Promise((resolve) => setImmediate(resolve))
  const answer = await visitor.post('/sign-in/code', { code: await site.codeSentTo(email), back: '/o/x' })
  return { visitor, answer }
}

async function protectedVisitor(email: string) {
  const { visitor } = await firstFactor(email)
  const { accountId } = (await visitor.who())!
  const secret = keyOf((await visitor.post('/sign-in/second-factor/set-up')).text)!
  const backupCodes = backupCodesOf((await visitor.post(confirmation, { code: totp(secret) })).text)
  return { visitor, accountId, secret, backupCodes }
}
