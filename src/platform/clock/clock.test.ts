import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayIn } from './clock.ts'

test('the day turns at midnight of its place, whatever was asked just before', () => {
  for (const [zone, midnight, before, after] of [
    ['Europe/Paris', '2027-07-04T22:00:00Z', '2027-07-04', '2027-07-05'],
    ['Indian/Reunion', '2027-07-04T20:00:00Z', '2027-07-04', '2027-07-05'],
    ['Asia/Kathmandu', '2027-07-04T18:15:00Z', '2027-07-04', '2027-07-05'],
  ] as const) {
    const at = (milliseconds: number) => new Date(Date.parse(midnight) + milliseconds)
    assert.equal(dayIn(zone, at(-1)), before, zone)
    assert.equal(dayIn(zone, at(0)), after, zone)
    assert.equal(dayIn(zone, at(-1)), before, zone)
    assert.equal(dayIn(zone, at(60 * 60_000)), after, zone)
  }
})
