import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { hashOf } from '#platform/ids/ids.ts'
import { limits } from '#platform/sign-in/limits.ts'
import { openTestSite, type TestSite, type TestVisitor } from '#test/sign-in-site.ts'
import { backupCodesOf, keyOf, nextTotp, totp, wrongCode } from '#test/totp.ts'

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
  assert.deepEqual([entered.status, entered.location], [303, '/o/x/first-page'])
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

test('wrong codes make wait where they are typed: neither elsewhere, nor where she has signed in before', async () => {
  const { username, code } = await site.signIn.accountWithPrintedCode('fr')
  const enter = async (visitor: TestVisitor, typed = code) =>
    (await visitor.post('/sign-in/printed-code', { username, code: typed })).status
  /** As if so many wrong codes had been typed there: each takes as long as a password. */
  const guessed = async ({ kind, most }: { kind: string; most: number }, where: string, times = most) => {
    const { rowCount } = await site.database.owner.query(
      'update auth.tries set tries = $1 where subject = $2',
      [times, hashOf(`${kind} ${username}${where}`)],
    )
    assert.equal(rowCount, 1, `${kind} is counted`)
  }
  const [beside, elsewhere] = ['192.0.2.7', '192.0.2.8']
  const known = site.newVisitor({ address: beside })
  assert.equal(await enter(known), 303)
  assert.equal(await enter(site.newVisitor({ address: beside }), 'AAAAAAAAAA'), 422)
  await guessed(limits.triesOfPrintedCodeFrom, ` ${beside}`)
  assert.equal(await enter(site.newVisitor({ address: beside })), 429, 'whoever sits beside the stranger')
  assert.equal(await enter(known), 303, 'she, in her own browser')
  assert.equal(await enter(site.newVisitor({ address: elsewhere })), 303, 'she, elsewhere')
  assert.equal(await enter(known, 'AAAAAAAAAA'), 422)
  const [, token] = /^([\w-]{22})\./.exec(known.cookies.get('frise_browser')!)!
  await guessed(limits.triesOfPrintedCode, ` ${token}`)
  assert.equal(await enter(known), 429, 'her own browser guesses no more than ten times')
  await guessed(limits.triesOfPrintedCodeAnywhere, '')
  assert.equal(await enter(site.newVisitor({ address: '192.0.2.9' })), 429, 'from everywhere together')
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

test('she sets up her second factor without e-mail, with her printed code once more', async () => {
  const { accountId, username, code } = await site.signIn.accountWithPrintedCode('fr')
  const visitor = site.newVisitor()
  await visitor.post('/sign-in/printed-code', { username, code })
  const page = await visitor.get(setUp)
  assert.match(page.text, /même si la feuille est perdue/)
  assert.match(page.text, /name="printed-code"/)
  for (const [typed, words] of [
    ['', /href="#printed-code"[^>]*>Écrire le code imprimé/],
    ['AAAAAAAAAA', /href="#printed-code"[^>]*>Ce code n’est pas le bon/],
  ] as const) {
    const refused = await visitor.post(setUp, { 'printed-code': typed })
    assert.equal(refused.status, 422)
    assert.match(refused.text, words)
    assert.equal(await site.signIn.secondFactor.state(accountId), 'none')
  }
  const begun = await visitor.post(setUp, { 'printed-code': code.toLowerCase(), back: '/o/x' })
  assert.equal(begun.status, 200)
  const key = begun.text
  assert.doesNotMatch(key, /no-mail/, 'the address that she does not have is shown nowhere')
  const secret = keyOf(key)!
  const wrong = await visitor.post(`${setUp}/confirmation`, { code: wrongCode(secret) })
  assert.deepEqual([wrong.status, keyOf(wrong.text)], [422, undefined], 'a wrong code shows no key')
  assert.equal((await visitor.post(setUp)).status, 422, 'another key asks for the printed code again')
  const confirmed = await visitor.post(`${setUp}/confirmation`, { code: totp(secret), back: '/o/x' })
  assert.equal(confirmed.status, 200)
  assert.equal(backupCodesOf(confirmed.text).length, 8)
  assert.doesNotMatch(
    sessionCookie(confirmed.headers),
    /max-age/i,
    'on a shared computer it still ends with the window',
  )
  assert.deepEqual(await visitor.who('POST'), { accountId, secondFactor: true })
})

test('from then on her sheet is not enough: the phone or a backup code is asked for, and a new sheet changes nothing of it', async () => {
  const { accountId, username, secret, backupCodes } = await protectedBySheet()
  const { code } = (await site.signIn.replacePrintedCode(accountId))!
  const enter = async () => {
    const visitor = site.newVisitor()
    const first = await visitor.post('/sign-in/printed-code', { username, code, back: '/o/x' })
    assert.equal(first.location, '/sign-in/second-factor?back=%2Fo%2Fx')
    assert.equal(await visitor.who('POST'), null)
    return visitor
  }
  const byPhone = await enter()
  assert.equal((await byPhone.post('/sign-in/second-factor', { code: nextTotp(secret) })).status, 303)
  assert.deepEqual(await byPhone.who('POST'), { accountId, secondFactor: true })
  const byPaper = await enter()
  assert.equal((await byPaper.post('/sign-in/second-factor', { code: backupCodes[0]! })).status, 303)
  const again = await enter()
  assert.equal((await again.post('/sign-in/second-factor', { code: backupCodes[0]! })).status, 422)
})

test('new backup codes ask for the printed code again; ten wrong ones and it waits', async () => {
  const { visitor, code, backupCodes } = await protectedBySheet()
  const path = '/sign-in/second-factor/backup-codes'
  assert.equal((await visitor.post(path)).status, 422)
  const renewed = backupCodesOf((await visitor.post(path, { 'printed-code': code })).text)
  assert.equal(renewed.length, 8)
  assert.ok(!renewed.includes(backupCodes[0]!))
  for (let i = 0; i < 10; i++) await visitor.post(path, { 'printed-code': 'AAAAAAAAAA' })
  assert.equal((await visitor.post(path, { 'printed-code': code })).status, 429)
})

const setUp = '/sign-in/second-factor/set-up'

async function protectedBySheet() {
  const { accountId, username, code } = await site.signIn.accountWithPrintedCode('fr')
  const visitor = site.newVisitor()
  await visitor.post('/sign-in/printed-code', { username, code })
  const secret = keyOf((await visitor.post(setUp, { 'printed-code': code })).text)!
  const confirmed = await visitor.post(`${setUp}/confirmation`, { code: totp(secret) })
  return { visitor, accountId, username, code, secret, backupCodes: backupCodesOf(confirmed.text) }
}

function sessionCookie(headers: Headers): string {
  return headers.getSetCookie().find((line) => line.startsWith('frise.session_token=')) ?? ''
}
