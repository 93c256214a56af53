import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { changedMeanwhile, fewestHours, isLongEnough, keptOf, offered, type Settings } from './settings.ts'

const usual: Settings = {
  name: 'Elles codent',
  language: 'fr',
  zone: 'Europe/Paris',
  textsFrom: '08:00',
  textsUntil: '20:00',
}
const { from, until, zones } = offered(usual)
const anyHours = fc.record({ textsFrom: fc.constantFrom(...from), textsUntil: fc.constantFrom(...until) })
const anySettings = anyHours.map((hours) => ({ ...usual, ...hours }))

test('hours are offered by the half, neither at night nor for less than a working day', () => {
  assert.deepEqual([from[0], from[1], from.at(-1)], ['05:00', '05:30', '14:00'])
  assert.deepEqual([until[0], until.at(-1)], ['13:00', '22:00'])
  assert.ok(isLongEnough(usual))
  assert.ok(isLongEnough({ textsFrom: '12:00', textsUntil: '20:00' }))
  assert.ok(!isLongEnough({ textsFrom: '12:30', textsUntil: '20:00' }))
  fc.assert(
    fc.property(anyHours, (hours) => {
      const instant = (time: string) => Date.parse(`2026-11-30T${time}:00Z`)
      const length = instant(hours.textsUntil) - instant(hours.textsFrom)
      assert.equal(isLongEnough(hours), length >= fewestHours * 3_600_000)
    }),
  )
})

test('zones are those of the world, and one that stands by another name may stay', () => {
  for (const zone of ['Europe/Paris', 'Indian/Reunion', 'Africa/Dakar', 'America/Toronto'])
    assert.ok(zones.includes(zone), zone)
  assert.ok(!zones.includes('Etc/UTC'))
  assert.ok(offered({ ...usual, zone: 'Etc/UTC' }).zones.includes('Etc/UTC'))
  assert.ok(offered({ ...usual, textsFrom: '08:15' }).from.includes('08:15'))
})

test('only what somebody else changed to something else stands in the way, and only what she chose is kept', () => {
  const theirs = { ...usual, name: 'Elles', textsFrom: '09:00' }
  const hers = { ...usual, name: 'Elles toutes', zone: 'Indian/Reunion' }
  assert.deepEqual(changedMeanwhile(usual, theirs, hers), ['name', 'textsFrom'])
  assert.deepEqual(keptOf(usual, theirs, hers), { ...hers, textsFrom: '09:00' })
  assert.deepEqual(changedMeanwhile(usual, theirs, theirs), [], 'they agree')
  fc.assert(
    fc.property(anySettings, anySettings, (standing, wanted) => {
      assert.deepEqual(changedMeanwhile(standing, standing, wanted), [], 'nobody else came')
    }),
  )
})
