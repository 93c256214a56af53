import assert from 'node:assert/strict'
import { test } from 'node:test'
import { frozenClock } from '#test/frozen-clock.ts'
import { waysOut } from './ways-out.ts'

const clock = frozenClock('2026-11-23T09:00:00Z')
const smtp = { url: 'smtp://127.0.0.1:1', from: 'a@b.example' }
const sms = { countries: ['FR'], url: 'http://127.0.0.1:1', body: 'to={to}&text={text}' }
const code = {
  to: 'lina@example.org',
  subject: 'Code 123456',
  text: '123456',
  html: '',
  purpose: 'sign-in code',
}

test('a demonstration sends nothing outside whatever its settings, and keeps what it would have sent', async () => {
  const ways = waysOut({ demonstration: true, smtp, sms, clock })
  assert.equal(ways.mail, null)
  assert.equal(ways.sms, null)
  assert.equal(await ways.accountMail.send(code), 'kept')
  assert.deepEqual(
    ways.kept().map(({ to, at }) => ({ to, at })),
    [{ to: code.to, at: clock.now() }],
  )
})

test('the last 200 are kept, newest first', async () => {
  const ways = waysOut({ demonstration: true, clock })
  for (let number = 1; number <= 230; number++)
    await ways.accountMail.send({ ...code, subject: `Code ${number}` })
  assert.equal(ways.kept().length, 200)
  assert.equal(ways.kept()[0]?.subject, 'Code 230')
  assert.equal(ways.kept().at(-1)?.subject, 'Code 31')
})

test('elsewhere what is set up is used, and what is not is absent', async () => {
  const ways = waysOut({ demonstration: false, smtp, sms, clock })
  assert.notEqual(ways.mail, null)
  assert.notEqual(ways.sms, null)
  await assert.rejects(ways.accountMail.send(code), /smtp/)
  const none = waysOut({ demonstration: false, clock })
  assert.equal(none.mail, null)
  assert.equal(await none.accountMail.send(code), 'kept')
})
