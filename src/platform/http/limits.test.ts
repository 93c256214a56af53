import assert from 'node:assert/strict'
import { test } from 'node:test'
import { limitByAddress } from './limits.ts'
import { networkOf } from './network.ts'

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

test('past ten thousand addresses the oldest is forgotten, and nobody pays for another', () => {
  const limit = limitByAddress({ most: 2, minutes: 15 })
  for (let address = 0; address < 10_000; address++) limit.count(`address ${address}`, at('09:00:00'))
  for (const newcomer of ['new 1', 'new 2', 'new 3'])
    assert.equal(limit.count(newcomer, at('09:00:00')), null)
  for (const left of [null, 15]) assert.equal(limit.count('address 7', at('09:00:00')), left)
})

test('an address of version 6 counts with its network, one of version 4 for itself however it is written', () => {
  assert.equal(networkOf('2001:db8:1:2:3:4:5:6'), networkOf('2001:DB8:1:2::9'))
  assert.equal(networkOf('2001:db8::1'), networkOf('2001:db8:0:0:ffff::2'))
  assert.notEqual(networkOf('2001:db8:1:2::9'), networkOf('2001:db8:1:3::9'))
  assert.equal(networkOf('::ffff:192.0.2.1'), '192.0.2.1')
  assert.equal(networkOf('192.0.2.1'), '192.0.2.1')
})
