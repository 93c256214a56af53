import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type FailureKind, failureKind, failureKinds } from './failure.ts'

const codes: Record<string, FailureKind> = {
  'smtp EENVELOPE 550': 'address',
  'smtp EENVELOPE 553': 'address',
  'smtp EENVELOPE': 'address',
  'smtp EENVELOPE 552': 'full',
  'smtp EMESSAGE 552': 'full',
  'smtp EENVELOPE 452': 'full',
  'smtp EENVELOPE 554': 'refused',
  'smtp EMESSAGE 550': 'refused',
  'smtp EENVELOPE 451': 'away',
  'smtp ECONNECTION': 'away',
  'smtp ETIMEDOUT': 'away',
  'smtp failed': 'away',
  'smtp EAUTH 535': 'account',
  'sms 400': 'number',
  'sms 422': 'number',
  'sms 401': 'account',
  'sms 402': 'account',
  'sms 429': 'away',
  'sms 503': 'away',
  'sms unreachable': 'away',
  'sms country': 'country',
  interrupted: 'cut',
  'contact replaced': 'replaced',
  failed: 'unknown',
}

test('what a way out answered says what happened: a wrong address, a full box, our own account', () => {
  for (const [code, kind] of Object.entries(codes)) assert.equal(failureKind(code), kind, code)
})

test('every code has a sentence', () => {
  const part = fc.constantFrom('smtp', 'sms', 'EENVELOPE', 'EMESSAGE', 'EAUTH', '550', '999', '', 'x')
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      assert.ok(failureKinds.includes(failureKind(parts.join(' '))))
    }),
  )
})
