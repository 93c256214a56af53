import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { attendanceStatuses, attendedMinutes, isDuring, type Mark, sameMark } from './attendance.ts'

const morning = { startsAt: '09:30', endsAt: '12:30' }

test('the minutes attended follow from the answer and its time', () => {
  assert.equal(attendedMinutes({ status: 'present' }, morning), 180)
  assert.equal(attendedMinutes({ status: 'late', at: '09:52' }, morning), 158)
  assert.equal(attendedMinutes({ status: 'left early', at: '11:00' }, morning), 90)
  assert.equal(attendedMinutes({ status: 'excused' }, morning), 0)
  assert.equal(attendedMinutes({ status: 'absent' }, morning), 0)
})

test('a time outside the session never counts more than the session, nor less than nothing', () => {
  assert.equal(attendedMinutes({ status: 'late', at: '09:00' }, morning), 180)
  assert.equal(attendedMinutes({ status: 'late', at: '13:00' }, morning), 0)
  assert.equal(attendedMinutes({ status: 'left early', at: '09:00' }, morning), 0)
  assert.equal(attendedMinutes({ status: 'left early', at: '13:00' }, morning), 180)
})

test('a time is during the session strictly between its ends', () => {
  assert.deepEqual(
    ['09:30', '09:31', '12:29', '12:30'].map((time) => isDuring(time, morning)),
    [false, true, true, false],
  )
})

test('two answers are the same when their status and their time are', () => {
  assert.equal(sameMark({ status: 'late', at: '09:40' }, { status: 'late', at: '09:40' }), true)
  assert.equal(sameMark({ status: 'late', at: '09:40' }, { status: 'late', at: '09:41' }), false)
  assert.equal(sameMark({ status: 'late', at: '09:40' }, { status: 'left early', at: '09:40' }), false)
  assert.equal(sameMark({ status: 'present' }, { status: 'present' }), true)
})

const clock = fc.integer({ min: 0, max: 1439 }).map(hourAndMinute)
const anyMark = fc
  .tuple(fc.constantFrom(...attendanceStatuses), clock)
  .map(([status, at]): Mark => (status === 'late' || status === 'left early' ? { status, at } : { status }))
const session = fc
  .tuple(fc.integer({ min: 0, max: 1438 }), fc.integer({ min: 1, max: 1439 }))
  .map(([start, length]) => ({ start, end: Math.min(start + length, 1439) }))

test('minutes attended are whole, never below zero and never above the session', () => {
  fc.assert(
    fc.property(anyMark, session, (mark, { start, end }) => {
      const minutes = attendedMinutes(mark, { startsAt: hourAndMinute(start), endsAt: hourAndMinute(end) })
      assert.ok(Number.isInteger(minutes) && minutes >= 0 && minutes <= end - start, `${minutes}`)
    }),
  )
})

test('coming later never adds a minute, leaving later never takes one away', () => {
  fc.assert(
    fc.property(session, clock, clock, ({ start, end }, one, other) => {
      const hours = { startsAt: hourAndMinute(start), endsAt: hourAndMinute(end) }
      const [early, later] = [one, other].sort() as [string, string]
      const came = (at: string) => attendedMinutes({ status: 'late', at }, hours)
      const left = (at: string) => attendedMinutes({ status: 'left early', at }, hours)
      assert.ok(came(early) >= came(later))
      assert.ok(left(early) <= left(later))
    }),
  )
})

test('whoever comes when another leaves makes one whole session with her', () => {
  fc.assert(
    fc.property(session, clock, ({ start, end }, at) => {
      const hours = { startsAt: hourAndMinute(start), endsAt: hourAndMinute(end) }
      const both =
        attendedMinutes({ status: 'late', at }, hours) + attendedMinutes({ status: 'left early', at }, hours)
      assert.equal(both, end - start)
    }),
  )
})

function hourAndMinute(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
