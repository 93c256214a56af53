import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ReachedRow, rowsThatFollow } from './replaced-contact.ts'

const at = (email: string | null) => ({ email, phone: null })
const said = (email: string, minute: number) =>
  ({
    ...at(email),
    at: new Date(minute * 60_000),
    checked: 'in person',
    by: 'nadia',
    wasTheirs: false,
  }) as const
const row = (id: string, email: string | null, more: Partial<ReachedRow> = {}): ReachedRow => ({
  id,
  name: '',
  of: [id],
  replaced: [],
  ...at(email),
  ...more,
})
const follow = (...rows: ReachedRow[]) =>
  rowsThatFollow(rows).map(({ personId, contact }) => [personId, contact.email])

test('a row at a contact that was replaced on another follows it, whatever stood between', () => {
  const corrected = row('a', 'c', { replaced: [said('wrong', 1), said('b', 2)] })
  assert.deepEqual(follow(corrected, row('x', 'wrong'), row('y', 'b'), row('z', 'other')), [
    ['x', 'c'],
    ['y', 'c'],
  ])
  const [first] = rowsThatFollow([corrected, row('x', 'wrong')])
  assert.deepEqual([first?.checked, first?.by], ['in person', 'nadia'])
})

test('nothing follows where nothing was replaced, where it was put back, or once it has followed', () => {
  assert.deepEqual(follow(row('a', 'wrong'), row('b', 'wrong')), [])
  assert.deepEqual(follow(row('a', 'x', { replaced: [said('x', 1), said('y', 2)] }), row('b', 'x')), [])
  const both = [said('wrong', 1)]
  assert.deepEqual(follow(row('a', 'right', { replaced: both }), row('b', 'right', { replaced: both })), [])
})

test('of two that say the contrary the later one counts', () => {
  const early = row('a', 'y', { replaced: [said('x', 1)] })
  const late = row('b', 'x', { replaced: [said('y', 2)] })
  assert.deepEqual(follow(early, late), [['a', 'x']])
})

test('two guardians of one girl are two, and so are two of other names', () => {
  const mother = row('m', 'right', { name: 'samira fictive', of: ['lina'], replaced: [said('wrong', 1)] })
  assert.deepEqual(follow(mother, row('f', 'wrong', { of: ['lina'] })), [])
  assert.deepEqual(follow(mother, row('f', 'wrong', { name: 'karim fictive', of: ['again'] })), [])
  assert.deepEqual(follow(mother, row('n', 'wrong', { of: ['again'] })), [['n', 'right']])
})

test('a wrong contact of a mother that is rightly the father’s stays his in the other file', () => {
  const mother = row('m', 'right', { of: ['lina'], replaced: [said('father', 1)] })
  const father = row('f', 'father', { name: 'karim fictive', of: ['lina'] })
  assert.deepEqual(follow(mother, father, row('g', 'father', { of: ['again'] })), [])
})

test('where it would make one mailbox of two guardians, a row has no contact any more', () => {
  const mother = row('m', 'right', { of: ['lina'], replaced: [said('wrong', 1)] })
  assert.deepEqual(
    follow(mother, row('n', 'wrong', { of: ['again'] }), row('o', 'right', { of: ['again'] })),
    [['n', null]],
  )
})
