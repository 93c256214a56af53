import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canMove, departureReasons, enrolmentStates, isPresentMember, outcomeOf } from './enrolment.ts'

test('a place starts, is completed, or ends; what has ended stays ended', () => {
  const legal = enrolmentStates.flatMap((from) =>
    enrolmentStates.filter((to) => canMove(from, to)).map((to) => `${from} > ${to}`),
  )
  assert.deepEqual(legal, [
    'confirmed > started',
    'confirmed > left early',
    'confirmed > excluded by decision',
    'started > confirmed',
    'started > completed',
    'started > left early',
    'started > excluded by decision',
  ])
  assert.deepEqual(enrolmentStates.filter(isPresentMember), ['confirmed', 'started', 'completed'])
})

test('each reason to leave belongs to one outcome, and no other word does', () => {
  for (const reason of departureReasons['left early']) assert.equal(outcomeOf(reason), 'left early')
  for (const reason of departureReasons['excluded by decision'])
    assert.equal(outcomeOf(reason), 'excluded by decision')
  assert.equal(outcomeOf('balance of groups'), undefined)
})
