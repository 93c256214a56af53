import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { talkState, whyNotCancel, whyNotCount } from './talk.ts'

const day = '2026-12-01'
const talk = { day, headCount: null, cancelled: false }
const states = [
  { what: 'before its day', facts: talk, today: '2026-11-30', state: 'planned' },
  { what: 'on its day', facts: talk, today: day, state: 'to count' },
  { what: 'long after, when nobody counted', facts: talk, today: '2027-03-01', state: 'to count' },
  { what: 'counted', facts: { ...talk, headCount: 54 }, today: day, state: 'held' },
  { what: 'held in front of nobody', facts: { ...talk, headCount: 0 }, today: day, state: 'held' },
  { what: 'called off', facts: { ...talk, cancelled: true }, today: day, state: 'cancelled' },
] as const

describe('a talk', () => {
  for (const { what, facts, today, state } of states) {
    it(`${what} is ${state}`, () => assert.equal(talkState(facts, today), state))
  }

  it('is counted from its day on, again if need be, and never once it is called off', () => {
    const answers = states.map(({ facts, today }) => whyNotCount(facts, today))
    assert.deepEqual(answers, ['not yet', null, null, null, null, 'cancelled'])
  })

  it('is called off at any time, and once', () => {
    const answers = states.map(({ facts, today }) => whyNotCancel(facts, today))
    assert.deepEqual(answers, [null, null, null, null, null, 'already cancelled'])
  })
})
