import assert from 'node:assert/strict'
import { test } from 'node:test'
import { applicationStates, canMove, hasEnoughReadings } from './application.ts'
import { stateToldToHer } from './kind-answer.ts'

test('she learns of a refusal with its answer and not before; every other state at once', () => {
  for (const untold of applicationStates.filter((state) => canMove(state, 'declined')))
    assert.equal(stateToldToHer({ state: 'declined', untold }), untold)
  for (const state of applicationStates) {
    assert.equal(stateToldToHer({ state, untold: null }), state)
    if (state !== 'declined') assert.equal(stateToldToHer({ state, untold: 'waiting' }), state)
  }
})

test('a decision rests on as many readings as the programme wants', () => {
  const programme = { selection: { readersPerApplication: 2 } }
  assert.deepEqual(
    [0, 1, 2, 3].map((readings) => hasEnoughReadings(programme, readings)),
    [false, false, true, true],
  )
})
