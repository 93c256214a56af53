import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerDue, erasureObstacle } from './erasure.ts'

test('whoever has a place under way or a role is not erased before she has left it', () => {
  const placeUnderWay = { applicationId: 'a', cohortId: 'c', enrolmentId: 'e' }
  assert.equal(erasureObstacle({ placeUnderWay, hasRoleInForce: true }), 'place in a cohort')
  const toCome = { ...placeUnderWay, cohortId: null }
  assert.equal(erasureObstacle({ placeUnderWay: toCome, hasRoleInForce: true }), 'place to come')
  assert.equal(erasureObstacle({ placeUnderWay: null, hasRoleInForce: true }), 'has a role')
  assert.equal(erasureObstacle({ placeUnderWay: null, hasRoleInForce: false }), null)
})

test('a request is answered within a month, also where the next month is shorter', () => {
  const due = (asked: string) => answerDue(new Date(asked)).toISOString()
  assert.equal(due('2026-11-23T09:00:00Z'), '2026-12-23T09:00:00.000Z')
  assert.equal(due('2027-01-31T09:00:00Z'), '2027-02-28T09:00:00.000Z')
  assert.equal(due('2026-12-31T09:00:00Z'), '2027-01-31T09:00:00.000Z')
})
