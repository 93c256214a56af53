import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  canMove,
  departureReasons,
  enrolmentStates,
  isPresentMember,
  outcomeOf,
  staysFor,
} from './enrolment.ts'

test('a place starts, is completed, or ends; a departure can be taken back, a diploma cannot', () => {
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
    'left early > confirmed',
    'left early > started',
    'excluded by decision > confirmed',
    'excluded by decision > started',
  ])
  assert.deepEqual(enrolmentStates.filter(isPresentMember), ['confirmed', 'started', 'completed'])
})

test('a session asks for whoever has come to its cohort and not left: to the end of her last day, or to the hour of a place given up', () => {
  const asks = (stay: Partial<Parameters<typeof staysFor>[0]>) =>
    ['2027-07-05 09:30', '2027-07-05 13:30', '2027-07-06 09:30'].filter((session) => {
      const [day = '', startsAt = ''] = session.split(' ')
      return staysFor({ joinedOn: null, leftOn: null, leftTime: null, ...stay }, { day, startsAt })
    }).length
  assert.equal(asks({}), 3)
  assert.equal(asks({ joinedOn: '2027-07-06' }), 1)
  assert.equal(asks({ leftOn: '2027-07-04' }), 0)
  assert.equal(asks({ leftOn: '2027-07-05' }), 2)
  assert.equal(asks({ leftOn: '2027-07-05', leftTime: '09:29' }), 0)
  assert.equal(asks({ leftOn: '2027-07-05', leftTime: '09:30' }), 1)
  assert.equal(asks({ leftOn: '2027-07-06', leftTime: '09:29' }), 2)
})

test('each reason to leave belongs to one outcome, and no other word does', () => {
  for (const reason of departureReasons['left early']) assert.equal(outcomeOf(reason), 'left early')
  for (const reason of departureReasons['excluded by decision'])
    assert.equal(outcomeOf(reason), 'excluded by decision')
  assert.equal(outcomeOf('balance of groups'), undefined)
})
