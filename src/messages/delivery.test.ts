import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Delivered, deliverySum } from './delivery.ts'

const anyLine: fc.Arbitrary<Delivered> = fc.record({
  channel: fc.constantFrom('mail', 'sms', 'none'),
  state: fc.constantFrom('queued', 'sent', 'kept', 'failed'),
  settled: fc.boolean(),
  count: fc.nat({ max: 50 }),
})

test('each person is counted once: reached, waiting, told otherwise, or to be told', () => {
  fc.assert(
    fc.property(fc.array(anyLine), fc.boolean(), (lines, isDemonstration) => {
      const { total, reached, waiting, settled, unreached } = deliverySum(lines, isDemonstration)
      assert.equal(reached + waiting + settled + unreached, total)
    }),
  )
})

test('what a real server kept for want of a way out reached nobody; a demonstration keeps it as sent', () => {
  const kept: Delivered = { channel: 'mail', state: 'kept', settled: false, count: 3 }
  assert.equal(deliverySum([kept], false).unreached, 3)
  assert.equal(deliverySum([kept], true).reached, 3)
  const nobody: Delivered = { ...kept, channel: 'none' }
  assert.equal(deliverySum([nobody], true).unreached, 3)
  assert.equal(deliverySum([{ ...nobody, settled: true }], true).settled, 3)
})
