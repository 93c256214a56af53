import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isFoundingCode, newFoundingCode } from './founding-code.ts'

test('the code is right however it is written, and whatever strangers typed before', () => {
  const known = newFoundingCode('AC34FGHJKM')
  for (let fault = 0; fault < 100; fault++) assert.equal(isFoundingCode(known, 'AC34FGHJKN'), false)
  for (const typed of ['AC34FGHJKM', 'ac34f-ghjkm', ' AC34F GHJKM ']) {
    assert.equal(isFoundingCode(known, typed), true)
  }
})
