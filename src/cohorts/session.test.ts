import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CohortState, cohortStates } from './cohort.ts'
import {
  additionRefusal,
  canMove,
  dayMark,
  daysOf,
  hasBegun,
  plannedMinutes,
  rollCallRefusal,
  sessionStates,
  sessionsNow,
} from './session.ts'

const morning = { day: '2027-07-13', startsAt: '09:30', endsAt: '12:30' }
const planned = { ...morning, state: 'planned' as const }

test('a planned session is held or cancelled, and stays so', () => {
  const legal = sessionStates.flatMap((from) =>
    sessionStates.filter((to) => canMove(from, to)).map((to) => `${from} > ${to}`),
  )
  assert.deepEqual(legal, ['planned > held', 'planned > cancelled'])
})

test('its minutes are those between its hours', () => {
  assert.equal(plannedMinutes(morning), 180)
})

const edition = { firstDay: '2027-07-05', lastDay: '2027-07-16' }
const cohortIs = (cohort: CohortState) => ({ cohort, edition })
const running = cohortIs('running')

test('a session stands at most sixty days before or after its edition: a wrong year is refused', () => {
  const on = (day: string) => additionRefusal({ ...morning, day }, [], running)
  for (const day of ['2027-05-06', '2027-07-10', '2027-09-14']) assert.equal(on(day), null, day)
  const far = ['2027-05-05', '2027-09-15', '0207-07-05', '2020-01-01', '2062-12-05', '9999-12-31']
  for (const day of far) assert.equal(on(day), 'far from its edition', day)
})

test('a session is added beside the others, never over one of them', () => {
  const at = (startsAt: string, endsAt: string) =>
    additionRefusal({ ...morning, startsAt, endsAt }, [planned], running)
  assert.equal(at('12:30', '13:00'), null)
  assert.equal(at('08:00', '09:30'), null)
  assert.equal(at('12:29', '13:00'), 'overlaps')
  assert.equal(at('08:00', '09:31'), 'overlaps')
  assert.equal(at('10:00', '11:00'), 'overlaps')
  assert.equal(at('08:00', '18:00'), 'overlaps')
})

test('another day and a cancelled session are not in the way', () => {
  assert.equal(additionRefusal(morning, [{ ...planned, day: '2027-07-12' }], cohortIs('planned')), null)
  assert.equal(additionRefusal(morning, [{ ...planned, state: 'cancelled' }], cohortIs('planned')), null)
})

test('a day holds four sessions, as its sheet does, and a closed cohort none more', () => {
  const hours = ['08:00', '09:00', '10:00', '11:00']
  const four = hours.map((startsAt) => ({ ...planned, startsAt, endsAt: startsAt.replace(':00', ':50') }))
  assert.equal(additionRefusal({ ...morning, startsAt: '14:00', endsAt: '15:00' }, four, running), 'day full')
  assert.equal(
    additionRefusal({ ...morning, startsAt: '14:00', endsAt: '15:00' }, four.slice(1), running),
    null,
  )
  assert.equal(additionRefusal(morning, [], cohortIs('closed')), 'cohort closed')
})

test('a roll call is taken from its day on, in a cohort that was confirmed and is neither closed nor given up', () => {
  const facts = { session: 'planned', cohort: 'running', day: '2027-07-13', today: '2027-07-13' } as const
  assert.equal(rollCallRefusal(facts), null)
  assert.equal(rollCallRefusal({ ...facts, today: '2027-07-12' }), 'not today yet')
  assert.equal(rollCallRefusal({ ...facts, today: '2027-07-20' }), null)
  const startsAt = '09:30:00'
  assert.equal(rollCallRefusal({ ...facts, startsAt, time: '08:59' }), 'not today yet')
  assert.equal(rollCallRefusal({ ...facts, startsAt, time: '09:00' }), null)
  assert.equal(rollCallRefusal({ ...facts, today: '2027-07-20', startsAt, time: '00:01' }), null)
  assert.equal(rollCallRefusal({ ...facts, session: 'held' }), null)
  assert.equal(rollCallRefusal({ ...facts, session: 'cancelled' }), 'session cancelled')
  assert.deepEqual(
    cohortStates.map((cohort) => rollCallRefusal({ ...facts, cohort })),
    ['cohort not confirmed', null, null, 'cohort closed', 'cohort closed'],
  )
})

test('a session has begun from its first minute on, and on every day after', () => {
  const facts = { day: '2027-07-13', today: '2027-07-13', startsAt: '09:30:00' }
  assert.equal(hasBegun({ ...facts, time: '09:29' }), false)
  assert.equal(hasBegun({ ...facts, time: '09:30' }), true)
  assert.equal(hasBegun({ ...facts, today: '2027-07-12', time: '23:59' }), false)
  assert.equal(hasBegun({ ...facts, today: '2027-07-14', time: '00:00' }), true)
})

test('a day is a block: held, missing its roll call, today or to come', () => {
  const today = '2027-07-13'
  assert.equal(dayMark({ day: '2027-07-12', held: true }, today), 'done')
  assert.equal(dayMark({ day: '2027-07-12', held: false }, today), 'missing')
  assert.equal(dayMark({ day: today, held: false }, today), 'today')
  assert.equal(dayMark({ day: today, held: true }, today), 'done')
  assert.equal(dayMark({ day: '2027-07-14', held: false }, today), 'planned')
})

test('a day is held when each of its sessions is, cancelled ones left out', () => {
  const at = (day: string, state: 'planned' | 'held' | 'cancelled') => ({ ...morning, day, state })
  const calendar = [
    at('2027-07-12', 'held'),
    at('2027-07-12', 'cancelled'),
    at('2027-07-13', 'held'),
    at('2027-07-13', 'planned'),
    at('2027-07-15', 'cancelled'),
  ]
  assert.deepEqual(daysOf(calendar), [
    { day: '2027-07-12', held: true },
    { day: '2027-07-13', held: false },
  ])
})

test('today one sees what is missing, what is today, and the next day', () => {
  const at = (day: string, state: 'planned' | 'held' | 'cancelled') => ({ ...morning, day, state })
  const calendar = [
    at('2027-07-09', 'held'),
    at('2027-07-12', 'planned'),
    at('2027-07-13', 'held'),
    at('2027-07-15', 'cancelled'),
    at('2027-07-16', 'planned'),
    at('2027-07-19', 'planned'),
  ]
  assert.deepEqual(
    sessionsNow(calendar, '2027-07-13').map(({ day }) => day),
    ['2027-07-12', '2027-07-13', '2027-07-16'],
  )
})
