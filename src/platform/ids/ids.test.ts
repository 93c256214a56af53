import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isId, newId } from './ids.ts'
import { withSeededIds } from './seeded-ids.ts'

const at = new Date('2027-07-05T08:00:00Z')

test('what one deed writes reads in the order in which it was written, though it shares one instant', () => {
  const made = Array.from({ length: 500 }, () => newId(at))
  assert.deepEqual(made.toSorted(), made)
  assert.ok(made.every((id) => isId(id) && id[14] === '7' && '89ab'.includes(id[19]!)))
  assert.equal(new Set(made.map((id) => id.slice(-12))).size, 500, 'the rest of an id stays random')
})

test('a demonstration world has the same ids each time, in the order of its work', async () => {
  const build = () => withSeededIds('seed', async () => [newId(at), newId(at), newId(at)])
  const first = await build()
  newId(at)
  assert.deepEqual(await build(), first)
  assert.deepEqual(first.toSorted(), first)
})

test('two ids do not tell how many were made in between', () => {
  const counterOf = (id: string) => {
    const bits = BigInt(`0x${id.replaceAll('-', '')}`)
    return ((bits >> 64n) & 0xfffn) * 2n ** 46n + ((bits >> 16n) & (2n ** 46n - 1n))
  }
  const steps = Array.from({ length: 50 }, () => counterOf(newId(at)))
    .map((counter, place, all) => (place === 0 ? 0n : counter - all[place - 1]!))
    .slice(1)
  assert.ok(new Set(steps).size > 45, 'no step like another')
  assert.ok(steps.every((step) => step > 0n))
})
