import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Hono } from 'hono'
import { postedFields } from './form.ts'
import { visibleText } from './visible-text.ts'

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

test('every posted field is read so', async () => {
  const app = new Hono().post('/', async (c) => c.json(await postedFields(c)))
  const body = new URLSearchParams({ name: 'Zoé\u200b', empty: '\u202e\ufeff' })
  assert.deepEqual(await (await app.request('/', { method: 'POST', body })).json(), {
    name: 'Zoé',
    empty: '',
  })
})
