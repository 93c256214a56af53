import assert from 'node:assert/strict'
import { test } from 'node:test'
import { typedDay } from './day.ts'
import { judge } from './form.ts'

test('a day that was typed lies in this century or the last, and its fault is said in words', () => {
  const said = 'Write a day'
  for (const day of ['1900-01-01', '2012-02-29', '2027-07-05', '2099-12-31'])
    assert.deepEqual(judge(typedDay(said), day), { ok: true, value: day })
  for (const day of [
    '0000-01-01',
    '0001-01-01',
    '1899-12-31',
    '2100-01-01',
    '2999-01-01',
    '9999-12-31',
    '',
  ]) {
    const judged = judge(typedDay(said), day)
    assert.deepEqual(!judged.ok && judged.errors.map(({ message }) => message), [said], day)
  }
})
