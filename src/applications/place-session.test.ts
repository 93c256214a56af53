import assert from 'node:assert/strict'
import { test } from 'node:test'
import { comingSessions, daysOf, type PlaceSession } from './place-session.ts'

const session = (day: string, startsAt: string, endsAt: string, isCancelled = false): PlaceSession => ({
  day,
  startsAt,
  endsAt,
  zone: 'Europe/Paris',
  room: '',
  isCancelled,
})
const morning = session('2027-07-05', '09:30', '12:30')
const afternoon = session('2027-07-05', '13:30', '16:00')
const tuesday = session('2027-07-06', '09:30', '12:30')
const cancelled = session('2027-07-05', '13:30', '16:00', true)
const of = (sessions: PlaceSession[]) => ({ sessions, confirmed: true })
const at = (hour: string) => new Date(`2027-07-05T${hour}:00+02:00`)

test('a session that goes on is the next one until it ends, and today is hers, on the clocks of its place', () => {
  const all = [morning, afternoon, tuesday]
  assert.deepEqual(comingSessions(of(all), at('12:29')), {
    next: morning,
    isToday: true,
    later: [afternoon, tuesday],
    confirmed: true,
  })
  assert.deepEqual(comingSessions(of(all), at('12:30'))?.next, afternoon)
  assert.deepEqual(comingSessions(of(all), at('16:00')), {
    next: tuesday,
    isToday: false,
    later: [],
    confirmed: true,
  })
  assert.equal(comingSessions(of(all), new Date('2027-07-06T12:30:00+02:00')), null)
})

test('a cancelled session is never the next, and stands with the others until its hour is over', () => {
  assert.deepEqual(comingSessions(of([cancelled, tuesday]), at('12:00')), {
    next: tuesday,
    isToday: false,
    later: [cancelled],
    confirmed: true,
  })
  assert.deepEqual(comingSessions(of([cancelled, tuesday]), at('16:00'))?.later, [])
  assert.equal(comingSessions(of([cancelled]), at('12:00')), null)
})

test('the days of a place are those on which something takes place', () => {
  assert.deepEqual(daysOf([cancelled, tuesday]), { firstDay: '2027-07-06', lastDay: '2027-07-06' })
  assert.equal(daysOf([cancelled]), null)
})
