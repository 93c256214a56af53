import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newFoundingCode, tryCode } from './founding-code.ts'

const now = new Date('2026-11-23T09:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

test('the code is right however it is written', () => {
  const known = newFoundingCode('AC34FGHJKM')
  for (const typed of ['AC34FGHJKM', 'ac34f-ghjkm', ' AC34F GHJKM ']) {
    assert.equal(tryCode(known, typed, now).answer, 'right')
  }
  assert.equal(tryCode(known, 'AC34FGHJKN', now).answer, 'wrong')
})

test('after five wrong codes even the right one waits ten minutes, then five more are allowed', () => {
  let known = newFoundingCode('AC34FGHJKM')
  for (let fault = 0; fault < 5; fault++) {
    const tried = tryCode(known, 'wrong', now)
    assert.equal(tried.answer, 'wrong')
    known = tried.known
  }
  assert.equal(tryCode(known, 'AC34FGHJKM', later(9.9)).answer, 'paused')
  assert.equal(tryCode(known, 'AC34FGHJKM', later(10)).answer, 'right')
  const again = tryCode(known, 'wrong', later(10))
  assert.equal(again.answer, 'wrong')
  assert.equal(tryCode(again.known, 'AC34FGHJKM', later(10)).answer, 'right')
})
