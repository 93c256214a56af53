import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  certificateNumber,
  completes,
  isOver,
  issuanceRefusal,
  overrideRefusal,
  seriesOf,
} from './certificate.ts'

test('a number says the programme, the year and the place in the series', () => {
  assert.equal(seriesOf('jump-in-tech', 2027), 'JIT-2027')
  assert.equal(seriesOf('ambassadrices', 2028), 'AMB-2028')
  assert.equal(certificateNumber('JIT-2027', 1), 'JIT-2027-0001')
  assert.equal(certificateNumber('JIT-2027', 12_345), 'JIT-2027-12345')
})

const sums = { attendedMinutes: 0, taughtMinutes: 0, threshold: 0 }
const ruleSays = (completed: boolean) => ({ ...sums, completed })
const decided = (completed: boolean) => ({ completed, reason: 'x', by: 'y', at: new Date(0) })

test('the rule decides, a person may decide otherwise, and whoever never came or left does not complete', () => {
  assert.equal(completes({ state: 'started', completion: ruleSays(true), override: null }), true)
  assert.equal(completes({ state: 'started', completion: ruleSays(false), override: null }), false)
  assert.equal(completes({ state: 'started', completion: ruleSays(false), override: decided(true) }), true)
  assert.equal(completes({ state: 'completed', completion: ruleSays(true), override: decided(false) }), false)
  for (const state of ['confirmed', 'left early', 'excluded by decision'] as const) {
    assert.equal(completes({ state, completion: ruleSays(true), override: decided(true) }), false, state)
  }
})

test('diplomas are given from the last day on, or once the cohort is closed', () => {
  const running = { cohort: 'running', lastDay: '2027-07-30' } as const
  assert.equal(isOver({ ...running, today: '2027-07-29' }), false)
  assert.equal(isOver({ ...running, today: '2027-07-30' }), true)
  assert.equal(isOver({ cohort: 'closed', lastDay: '2027-07-30', today: '2027-07-01' }), true)
  assert.equal(isOver({ cohort: 'confirmed', lastDay: '2027-07-30', today: '2027-08-30' }), false)
  assert.equal(isOver({ cohort: 'running', lastDay: null, today: '2027-08-30' }), false)
  assert.equal(issuanceRefusal({ ...running, today: '2027-07-29', completing: 3 }), 'not over yet')
  assert.equal(issuanceRefusal({ ...running, today: '2027-07-30', completing: 0 }), 'nobody completes')
  assert.equal(issuanceRefusal({ ...running, today: '2027-07-30', completing: 1 }), null)
})

test('a decision beside the rule changes something, before the diploma, for somebody who took part', () => {
  const facts = { state: 'started', completes: false, wanted: true, issued: false } as const
  assert.equal(overrideRefusal(facts), null)
  assert.equal(overrideRefusal({ ...facts, wanted: false }), 'says the same')
  assert.equal(overrideRefusal({ ...facts, issued: true }), 'diploma issued')
  assert.equal(overrideRefusal({ ...facts, state: 'confirmed' }), 'not taking part')
})
