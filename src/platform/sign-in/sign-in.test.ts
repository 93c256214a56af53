import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Hono } from 'hono'
import { pino } from 'pino'
import { systemClock } from '#platform/clock/clock.ts'
import { isDatabaseAway } from '#platform/http/errors.ts'
import { keptMail } from '#platform/mail/kept-mail.ts'
import { createSignIn } from './create-sign-in.ts'
import { signInSecret } from './secret.ts'
import { newUsername, normaliseUsername } from './usernames.ts'
import { visitOf } from './visit.ts'

test('a username is easy to read, and found however it is typed', () => {
  for (let i = 0; i < 200; i++) {
    const username = newUsername()
    assert.match(username, /^[a-z]{3,14}-\d{3}$/)
    assert.equal(normaliseUsername(` ${username.toUpperCase().replace('-', ' ')} `), username)
  }
  assert.match(newUsername(5), /^[a-z]+-\d{5}$/)
  assert.equal(normaliseUsername('Mésange_482'), 'mesange-482')
})

test('the secret is made once, readable by its owner only; a setting wins; a short one is refused', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'frise-secret-'))
  try {
    const starts = Array.from({ length: 40 }, (_, i) => signInSecret(folder, i % 2 ? undefined : ''))
    const [made = '', ...others] = new Set(await Promise.all(starts))
    assert.ok(made.length >= 32)
    assert.deepEqual(others, [])
    assert.deepEqual(await readdir(folder), ['sign-in-secret'])
    assert.equal((await stat(join(folder, 'sign-in-secret'))).mode & 0o777, 0o600)
    assert.equal(await signInSecret(folder, 's'.repeat(32)), 's'.repeat(32))
    await assert.rejects(signInSecret(folder, 'short'), /FRISE_SECRET/)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('limits are counted by the socket’s address, or by what our own proxy saw', async () => {
  const address = async (proxies: number, forwarded?: string) => {
    const app = new Hono().get('/', (c) => c.text(visitOf(c, proxies).address))
    const headers = new Headers(forwarded === undefined ? [] : [['x-forwarded-for', forwarded]])
    const env = { incoming: { socket: { remoteAddress: '192.0.2.1' } } }
    return (await app.request('/', { headers }, env)).text()
  }
  assert.equal(await address(0), '192.0.2.1')
  assert.equal(await address(0, '10.0.0.1'), '192.0.2.1', 'what a client writes is not believed')
  assert.equal(await address(1, '10.0.0.1, 198.51.100.4'), '198.51.100.4')
  assert.equal(await address(2, '10.0.0.1, 198.51.100.4, 10.1.1.1'), '198.51.100.4')
  assert.equal(await address(1), '192.0.2.1')
})

test('a database that is away is said as such, not as a wrong session', async () => {
  const signIn = createSignIn({
    addresses: { web: 'postgres://frise_web@127.0.0.1:1/frise' },
    secret: 'a secret of the tests, long enough to be one',
    baseUrl: 'http://127.0.0.1',
    mail: keptMail(),
    codeMail: () => Promise.resolve({ subject: '', text: '', html: '' }),
    clock: systemClock,
    log: pino({ level: 'silent' }),
  })
  const signature = createHmac('sha256', 'a secret of the tests, long enough to be one')
    .update('token')
    .digest('base64')
  const cookie = `frise.session_token=${encodeURIComponent(`token.${signature}`)}`
  const request = new Request('http://127.0.0.1/', { headers: { cookie } })
  await assert.rejects(signIn.whoIs(request), isDatabaseAway)
  await assert.rejects(
    signIn.askCode({ cookie: '', address: '192.0.2.1' }, 'awa@example.org'),
    isDatabaseAway,
  )
  await signIn.close()
})
