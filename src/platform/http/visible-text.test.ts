import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Hono } from 'hono'
import { postedFields } from './form.ts'
import { readField, visibleText } from './visible-text.ts'

test('what shows nothing is not in a name', () => {
  for (const [typed, read] of [
    ['Zoé\u200b', 'Zoé'],
    ['\u202eabc', 'abc'],
    ['\ufeffLina', 'Lina'],
    ['Ma\u00adrie', 'Marie'],
    ['Zo\u200dé', 'Zoé'],
    ['Zoe\u0301\u200c', 'Zoe\u0301'],
    ['Le\u2066a\u2069', 'Lea'],
    ['A\ufe0f\u{e0041}', 'A'],
    ['\u200b\u200d\ufeff\u2060\u3164', ''],
  ] as const)
    assert.equal(visibleText(typed), read, JSON.stringify(typed))
})

test('what is seen stays: accents, emoji of several parts, scripts whose letters are joined or not', () => {
  for (const text of [
    'Élodie N’Guyen-Da\u00a0Silva',
    'Une développeuse 👩🏽‍💻 et un cœur ❤️',
    'می‌خواهم',
    'क्‍ष',
    'ليلى',
    'a\nb\tc',
  ])
    assert.equal(visibleText(text), text)
})

test('read twice it is the same, and nothing but invisible signs is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const read = visibleText(text)
      assert.equal(visibleText(read), read)
      const seen = (it: string) => it.replaceAll(/[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gv, '')
      assert.equal(seen(read), seen(text))
    }),
  )
})

test('inside an address or a number what nobody sees is shown, and never left out; at its ends it is', () => {
  for (const [typed, read] of [
    ['a\0b@example.org', 'a\ufffdb@example.org'],
    ['a\u200bb@example.org', 'a\ufffdb@example.org'],
    ['a\u202e\u200bb@example.org', 'a\ufffdb@example.org'],
    ['a\u0001b@example.org', 'a\ufffdb@example.org'],
    ['ab@exam\u00adple.org', 'ab@exam\ufffdple.org'],
    [' \ufeff\0ab@example.org\u200b ', 'ab@example.org'],
    ['06 39\u200b 98 01 23', '06 39\ufffd 98 01 23'],
    ['Tél. 06\u006039\0 98 01 23', 'Tél. 06\u006039\ufffd 98 01 23'],
    ['\u202d+33 6 39 98 01 23\u202c', '+33 6 39 98 01 23'],
    ['06\t39\u00a098\u202f01 23', '06\t39\u00a098\u202f01 23'],
  ] as const)
    assert.equal(readField(typed), read, JSON.stringify(typed))
})

test('a name, a sentence and a code are cleaned, whatever was in them', () => {
  for (const [typed, read] of [
    ['Zo\0é\u200b', 'Zoé'],
    ['J’écris à ab\u200b@example.org le soir', 'J’écris à ab@example.org le soir'],
    ['123\u200b456', '123456'],
    ['👩🏽‍💻 née en 2011', '👩🏽‍💻 née en 2011'],
  ] as const)
    assert.equal(readField(typed), read, JSON.stringify(typed))
})

test('every posted field is read so', async () => {
  const app = new Hono().post('/', async (c) => c.json(await postedFields(c)))
  const body = new URLSearchParams({ name: 'Zoé\u200b', empty: '\u202e\ufeff' })
  assert.deepEqual(await (await app.request('/', { method: 'POST', body })).json(), {
    name: 'Zoé',
    empty: '',
  })
})
