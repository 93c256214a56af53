import assert from 'node:assert/strict'
import { test } from 'node:test'
import { limitByAddress } from './limits.ts'

const at = (time: string) => new Date(`2026-11-23T${time}Z`)

test('an address may try so often, then waits until the window ends', () => {
  const limit = limitByAddress({ most: 3, minutes: 15 })
  for (let tries = 0; tries < 3; tries++) assert.equal(limit.count('192.0.2.1', at('09:00:00')), null)
  assert.equal(limit.count('192.0.2.1', at('09:00:00')), 15)
  assert.equal(limit.count('192.0.2.1', at('09:14:30')), 1)
  assert.equal(limit.count('192.0.2.1', at('09:15:00')), null)
})

test('another address has its own count', () => {
  const limit = limitByAddress({ most: 1, minutes: 15 })
  assert.equal(limit.count('192.0.2.1', at('09:00:00')), null)
  assert.equal(limit.count('192.0.2.2', at('09:00:00')), null)
  assert.equal(limit.count('192.0.2.1', at('09:00:00')), 15)
})

test('past ten thousand addresses, new ones share one count and the known ones keep theirs', () => {
  const limit = limitByAddress({ most: 2, minutes: 15 })
  for (let address = 0; address < 10_000; address++) limit.count(`address ${address}`, at('09:00:00'))
  assert.equal(limit.count('new 1', at('09:00:00')), null)
  assert.equal(limit.count('new 2', at('09:00:00')), null)
  assert.equal(limit.count('new 3', at('09:00:00')), 15)
  assert.equal(limit.count('address 7', at('09:00:00')), null)
})
