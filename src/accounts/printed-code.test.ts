import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestSite, type TestSite } from '#test/sign-in-site.ts'

let site: TestSite
before(async () => {
  site = await openTestSite()
})
after(() => site.close())

test('she signs in with her sheet: from the first page, in any case, with dashes', async () => {
  const { accountId, username, code } = await site.signIn.accountWithPrintedCode('fr')
  assert.match(username, /^[a-z]+-\d{3}$/)
  assert.match(code, /^[A-Z0-9]{10}$/)
  const visitor = site.newVisitor()
  const asked = await visitor.post('/sign-in', { identifier: username, back: '/o/x' })
  assert.deepEqual([asked.status, asked.location], [303, '/sign-in/printed-code?back=%2Fo%2Fx'])
  assert.match((await visitor.get(asked.location!)).text, new RegExp(`value="${username}"`))
  const typed = `${code.slice(0, 5).toLowerCase()}-${code.slice(5)}`
  const entered = await visitor.post('/sign-in/printed-code', {
    username: username.toUpperCase().replace('-', ' '),
    code: typed,
    back: '/o/x',
  })
  assert.deepEqual([entered.status, entered.location], [303, '/o/x'])
  assert.deepEqual(await visitor.who('POST'), { accountId, secondFactor: false })
})

test('on a shared computer the session ends with the window; on her own it stays', async () => {
  const { username, code } = await site.signIn.accountWithPrintedCode('fr')
  const shared = await site.newVisitor().post('/sign-in/printed-code', { username, code })
  assert.doesNotMatch(sessionCookie(shared.headers), /max-age/i)
  const own = await site.newVisitor().post('/sign-in/printed-code', { username, code, remember: 'yes' })
  assert.match(sessionCookie(own.headers), /max-age=604800/i)
})

test('a wrong code and an unknown username answer the same, and keep what was typed', async () => {
  const { username } = await site.signIn.accountWithPrintedCode('fr')
  const wrong = await site
    .newVisitor()
    .post('/sign-in/printed-code', { username, code: 'AAAAAAAAAA', remember: 'yes' })
  const unknown = await site.newVisitor().post('/sign-in/printed-code', {
    username: 'dahu-999',
    code: 'AAAAAAAAAA',
    remember: 'yes',
  })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /href="#code"[^>]*>L’identifiant ou le code n’est pas le bon/)
  assert.match(wrong.text, new RegExp(`value="${username}"`))
  assert.match(wrong.text, /name="remember"[^>]*checked/)
  assert.equal(unknown.status, 422)
  assert.equal(unknown.text.replaceAll('dahu-999', 'NAME'), wrong.text.replaceAll(username, 'NAME'))
})

test('what is missing is said at each field', async () => {
  const empty = await site.newVisitor({ language: 'en' }).post('/sign-in/printed-code', {})
  assert.equal(empty.status, 422)
  assert.match(empty.text, /href="#username"/)
  assert.match(empty.text, /href="#code"/)
  assert.match(empty.text, /<title>Error: My printed code/)
})

test('ten wrong codes and the name waits a quarter of an hour', async () => {
  const { username, code } = await site.signIn.accountWithPrintedCode('fr')
  const visitor = site.newVisitor()
  for (let i = 0; i < 10; i++) await visitor.post('/sign-in/printed-code', { username, code: 'AAAAAAAAAA' })
  assert.equal((await visitor.post('/sign-in/printed-code', { username, code })).status, 429)
})

test('a new code ends the old one and its sessions', async () => {
  const { accountId, username, code } = await site.signIn.accountWithPrintedCode('fr')
  const visitor = site.newVisitor()
  await visitor.post('/sign-in/printed-code', { username, code })
  const next = (await site.signIn.replacePrintedCode(accountId))!
  assert.equal(next.username, username)
  assert.equal(await visitor.who('POST'), null)
  assert.equal((await visitor.post('/sign-in/printed-code', { username, code })).status, 422)
  assert.equal((await visitor.post('/sign-in/printed-code', { username, code: next.code })).status, 303)
  assert.equal((await visitor.who('POST'))?.accountId, accountId)
})

test('only an account with a username has a code to replace', async () => {
  const accountId = await site.signIn.accountForEmail('lea@example.org', 'fr')
  assert.equal(await site.signIn.replacePrintedCode(accountId), null)
})

test('the code is nowhere in the database', async () => {
  const { code } = await site.signIn.accountWithPrintedCode('fr')
  const { rows } = await site.database.owner.query(
    'select a::text, c::text from auth.accounts a join auth.credentials c on c."userId" = a.id',
  )
  assert.equal(JSON.stringify(rows).includes(code), false)
})

test('such an account has no second factor to set up, and is told so', async () => {
  const { username, code } = await site.signIn.accountWithPrintedCode('fr')
  const visitor = site.newVisitor()
  await visitor.post('/sign-in/printed-code', { username, code })
  const page = await visitor.get('/sign-in/second-factor/set-up')
  assert.match(page.text, /Un compte à code imprimé n’a pas de second code/)
  const begun = await visitor.post('/sign-in/second-factor/set-up')
  assert.equal(begun.status, 303)
  assert.doesNotMatch((await visitor.get(begun.location!)).text, /<code>/)
})

function sessionCookie(headers: Headers): string {
  return headers.getSetCookie().find((line) => line.startsWith('frise.session_token=')) ?? ''
}
