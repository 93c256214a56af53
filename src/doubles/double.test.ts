import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { type Pair, survivorsOf } from './double.ts'

const person = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const pair = fc
  .tuple(person, person)
  .filter(([one, other]) => one !== other)
  .map(([personId, otherId]): Pair => ({ personId, otherId }))

const standsFor = (pairs: readonly Pair[], id: string) => survivorsOf(pairs).get(id) ?? id

test('whoever is joined, directly or through others, is one: the row that was there first', () => {
  const pairs = [
    { personId: 'd', otherId: 'e' },
    { personId: 'b', otherId: 'd' },
    { personId: 'a', otherId: 'f' },
  ]
  assert.deepEqual(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => standsFor(pairs, id)),
    ['a', 'b', 'c', 'b', 'b', 'a'],
  )
})

test('the order in which pairs were answered changes nothing, and nobody is merged into somebody merged', () => {
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 8 }), fc.nat(), (pairs, seed) => {
      const turned = pairs.toSorted(
        (x, y) => ((x.personId.charCodeAt(0) * 7 + seed) % 5) - (y.otherId.charCodeAt(0) % 5),
      )
      for (const id of ['a', 'b', 'c', 'd', 'e', 'f'])
        assert.equal(standsFor(turned, id), standsFor(pairs, id))
      const merged = survivorsOf(pairs)
      for (const [id, into] of merged) {
        assert.ok(into < id)
        assert.equal(merged.has(into), false)
      }
    }),
  )
})

test('both sides of every pair stand for the same row', () => {
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 8 }), (pairs) => {
      for (const { personId, otherId } of pairs)
        assert.equal(standsFor(pairs, personId), standsFor(pairs, otherId))
    }),
  )
})
