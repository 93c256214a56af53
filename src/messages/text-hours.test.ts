import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { timeIn } from '#platform/clock/clock.ts'
import { leavesAtAnyHour } from './emails/any-hour.ts'
import { whenHeldTextsLeave, whenTextsLeave } from './text-hours.ts'

const paris = { zone: 'Europe/Paris', from: '08:00:00', until: '20:00:00' }
const leavesAt = (instant: string) => whenTextsLeave(paris, new Date(instant)).toISOString()

test('a text message leaves at once by day, and at eight what is written at night', () => {
  assert.equal(leavesAt('2026-11-30T07:00:00Z'), '2026-11-30T07:00:00.000Z')
  assert.equal(leavesAt('2026-11-30T18:59:59Z'), '2026-11-30T18:59:59.000Z')
  assert.equal(leavesAt('2026-11-30T19:00:00Z'), '2026-12-01T07:00:00.000Z')
  assert.equal(leavesAt('2026-11-30T01:45:00Z'), '2026-11-30T07:00:00.000Z')
})

test('in the nights when the clocks change it is eight on the clock of the morning', () => {
  assert.equal(leavesAt('2027-03-27T20:00:00Z'), '2027-03-28T06:00:00.000Z')
  assert.equal(leavesAt('2027-10-30T19:00:00Z'), '2027-10-31T07:00:00.000Z')
})

test('at any minute, in March and October too, nothing waits that may leave, and nothing leaves that must wait', () => {
  const minute = 60_000
  const nights = ['2027-03-27', '2027-10-30', '2027-07-13', '2026-12-31'].map((day) =>
    Date.parse(`${day}T00:00:00Z`),
  )
  const hours = fc.constantFrom(
    paris,
    { zone: 'Indian/Reunion', from: '07:30', until: '21:15' },
    { zone: 'America/Guadeloupe', from: '09:00', until: '18:00' },
  )
  fc.assert(
    fc.property(fc.constantFrom(...nights), fc.nat(2 * 24 * 60), hours, (night, minutes, texts) => {
      const now = new Date(night + minutes * minute)
      const isOpen = (at: Date) => {
        const time = timeIn(texts.zone, at)
        return time >= texts.from.slice(0, 5) && time < texts.until.slice(0, 5)
      }
      const leaves = whenTextsLeave(texts, now)
      assert.ok(isOpen(leaves) && leaves >= now)
      for (let at = now.getTime(); at < leaves.getTime(); at += 5 * minute)
        assert.ok(!isOpen(new Date(at)), new Date(at).toISOString())
    }),
  )
})

test('what has not left when the hours end leaves on the morning after, at eight', () => {
  const heldUntil = (instant: string) => whenHeldTextsLeave(paris, new Date(instant)).toISOString()
  assert.equal(heldUntil('2026-11-30T18:59:59Z'), '2026-12-01T07:00:00.000Z', 'a second before the end')
  assert.equal(heldUntil('2026-11-30T09:00:00Z'), '2026-12-01T07:00:00.000Z')
  assert.equal(heldUntil('2026-11-30T19:00:00Z'), '2026-12-01T07:00:00.000Z')
  assert.equal(heldUntil('2026-11-30T01:45:00Z'), '2026-11-30T07:00:00.000Z')
})

test('what its reader just asked for, a concern and a change of the day itself never wait', () => {
  assert.ok(leavesAtAnyHour('concern-received', {}, '2027-07-06'))
  assert.ok(leavesAtAnyHour('contact-replaced', {}, '2027-07-06'), 'a link was taken away')
  assert.ok(!leavesAtAnyHour('link-renewed', {}, '2027-07-06'), 'the team may have sent it')
  assert.ok(leavesAtAnyHour('coordinator-asked', {}, '2027-07-06'), 'a place left: where is she?')
  assert.ok(leavesAtAnyHour('session-cancelled', { slot: { day: '2027-07-06' } }, '2027-07-06'))
  assert.ok(!leavesAtAnyHour('session-cancelled', { slot: { day: '2027-07-07' } }, '2027-07-06'))
  const move = (from: string, to: string) => ({ from: { day: from }, to: { day: to } })
  assert.ok(leavesAtAnyHour('session-moved', move('2027-07-09', '2027-07-06'), '2027-07-06'))
  assert.ok(!leavesAtAnyHour('session-moved', move('2027-07-09', '2027-07-08'), '2027-07-06'))
  assert.ok(leavesAtAnyHour('guardian-place-left', { expectedOn: '2027-07-06' }, '2027-07-06'))
  assert.ok(!leavesAtAnyHour('guardian-place-left', { expectedOn: '2027-07-07' }, '2027-07-06'))
  assert.ok(!leavesAtAnyHour('guardian-place-left', { expectedOn: null }, '2027-07-06'))
  const group = (expectedOn: string, wasExpectedOn: string | null) => ({ expectedOn, wasExpectedOn })
  assert.ok(
    leavesAtAnyHour('cohort-changed', group('2027-07-09', '2027-07-06'), '2027-07-06'),
    'her old group',
  )
  assert.ok(!leavesAtAnyHour('cohort-changed', group('2027-07-09', null), '2027-07-06'))
  assert.ok(!leavesAtAnyHour('offer-made', { slot: { day: '2027-07-06' } }, '2027-07-06'))
})
