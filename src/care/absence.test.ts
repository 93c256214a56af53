import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  type AbsenceState,
  absenceStates,
  afterCall,
  afterRollCall,
  callOutcomes,
  stateNow,
  transitions,
} from './absence.ts'

const absent = { status: 'absent', missesWord: true }
const present = { status: 'present', missesWord: false }
const excused = { status: 'excused', missesWord: false }

test('a minor absent without word is to be called; whoever came, is excused or is of age is not', () => {
  assert.deepEqual(afterRollCall(null, absent), { step: 'marked absent', state: 'to call' })
  for (const other of [present, excused, { status: 'late', missesWord: false }])
    assert.equal(afterRollCall(null, other), null, other.status)
  assert.equal(afterRollCall(null, { status: 'absent', missesWord: false }), null, 'an adult')
})

test('a corrected roll call settles what was open, with its reason', () => {
  for (const state of ['to call', 'reached'] as const) {
    assert.deepEqual(afterRollCall(state, present), { step: 'came', state: 'settled' })
    assert.deepEqual(afterRollCall(state, excused), { step: 'excused', state: 'settled' })
  }
  assert.equal(afterRollCall('settled', present), null)
})

test('the same roll call again asks no second call, and one corrected back asks again', () => {
  assert.equal(afterRollCall('to call', absent), null)
  assert.equal(afterRollCall('reached', absent), null)
  assert.deepEqual(afterRollCall('settled', absent), { step: 'marked absent', state: 'to call' })
})

test('nobody answers: somebody tries again; anything else is an answer', () => {
  for (const outcome of callOutcomes) {
    const expected = outcome === 'unreachable' ? 'to call' : 'reached'
    assert.equal(afterCall('to call', outcome), expected)
    assert.equal(afterCall('reached', outcome), expected)
    assert.equal(afterCall('settled', outcome), null)
  }
})

test('on her way, and not come when the minutes are over again: she is to be called; nothing else comes back', () => {
  const at = new Date('2027-07-05T07:45:00Z')
  const second = (minutes: number, shift: number) => new Date(at.getTime() + minutes * 60_000 + shift * 1000)
  for (const state of absenceStates)
    for (const outcome of [...callOutcomes, null])
      for (const minutes of [0, 1, 30, 120])
        for (const shift of [-1, 0, 1]) {
          const returns = state === 'reached' && outcome === 'on her way' && shift >= 0
          assert.equal(
            stateNow(state, { outcome, at }, { minutes, now: second(minutes, shift) }),
            returns ? 'to call' : state,
            `${state}, ${outcome}, ${minutes} min, ${shift} s`,
          )
        }
  for (const state of absenceStates)
    assert.equal(stateNow(state, undefined, { minutes: 30, now: second(99, 0) }), state)
})

test('called again and on her way again, the minutes begin again', () => {
  const minutes = fc.integer({ min: 1, max: 240 })
  const later = fc.integer({ min: 0, max: 500 })
  fc.assert(
    fc.property(minutes, later, later, (limit, call, passed) => {
      const first = Date.parse('2027-07-05T07:45:00Z')
      const at = new Date(first + call * 60_000)
      const now = new Date(at.getTime() + passed * 60_000)
      const state = stateNow('reached', { outcome: 'on her way', at }, { minutes: limit, now })
      assert.equal(state, passed < limit ? 'reached' : 'to call')
    }),
  )
})

test('whatever happens in whatever order, every move is legal, and an absent girl is settled only by a sheet', () => {
  const sheet = fc.constantFrom(absent, present, excused)
  const call = fc.constantFrom(...callOutcomes)
  fc.assert(
    fc.property(fc.array(fc.oneof(sheet, call), { maxLength: 30 }), (events) => {
      let state = null as AbsenceState | null
      let missing = false
      for (const event of events) {
        const next: AbsenceState | null =
          typeof event === 'string'
            ? state && afterCall(state, event)
            : (afterRollCall(state, event)?.state ?? null)
        if (typeof event !== 'string') missing = event.missesWord
        if (next === null) continue
        assert.ok(absenceStates.includes(next))
        if (state !== null && next !== state)
          assert.ok(transitions[state].includes(next), `${state} > ${next}`)
        state = next
      }
      if (missing) assert.ok(state === 'to call' || state === 'reached')
      else assert.ok(state === null || state === 'settled')
    }),
  )
})
