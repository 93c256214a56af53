import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CohortState, canMove, closingRefusal, cohortStates, confirmationRefusal } from './cohort.ts'

test('a cohort goes from planned to confirmed to running to closed; until it has met it can be given up', () => {
  const legal = cohortStates.flatMap((from) =>
    cohortStates.filter((to) => canMove(from, to)).map((to) => `${from} > ${to}`),
  )
  assert.deepEqual(legal, [
    'planned > confirmed',
    'planned > given up',
    'confirmed > running',
    'confirmed > given up',
    'running > closed',
  ])
})

test('it is confirmed with somebody in it and a calendar', () => {
  const planned: CohortState = 'planned'
  assert.equal(confirmationRefusal({ state: planned, participants: 16, sessions: 38 }), null)
  assert.equal(confirmationRefusal({ state: planned, participants: 0, sessions: 38 }), 'nobody in it')
  assert.equal(confirmationRefusal({ state: planned, participants: 16, sessions: 0 }), 'no session')
  for (const state of ['confirmed', 'running', 'closed'] as const) {
    assert.equal(confirmationRefusal({ state, participants: 16, sessions: 38 }), 'not planned')
  }
})

test('it closes once it has run and each session was held or cancelled', () => {
  assert.equal(closingRefusal({ state: 'running', sessionsPlanned: 0 }), null)
  assert.equal(closingRefusal({ state: 'running', sessionsPlanned: 1 }), 'sessions still planned')
  for (const state of ['planned', 'confirmed', 'closed'] as const) {
    assert.equal(closingRefusal({ state, sessionsPlanned: 0 }), 'not running')
  }
})
