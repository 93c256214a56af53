import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  type AbsenceState,
  absenceStates,
  afterCall,
  afterRollCall,
  callOutcomes,
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
