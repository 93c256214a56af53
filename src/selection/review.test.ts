import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Criterion } from './file.ts'
import { isToDiscuss, type ReviewFacts, reviewRefusal, spreadOf } from './review.ts'

const facts: ReviewFacts = {
  state: 'under review',
  masked: true,
  mayBeRead: true,
  knowsHer: false,
  hasRated: false,
  seesTheBoard: false,
  readings: 0,
  readersPerApplication: 2,
}

test('a masked, undecided file of a stranger is rated', () => {
  assert.equal(reviewRefusal(facts), null)
})

test('whoever knows her rates her in no case', () => {
  assert.equal(reviewRefusal({ ...facts, knowsHer: true, hasRated: true }), 'she knows her')
})

test('nothing is rated before it is masked, nor after somebody decided', () => {
  assert.equal(reviewRefusal({ ...facts, masked: false }), 'not masked yet')
  for (const state of ['offered', 'waiting', 'declined', 'accepted', 'withdrawn', 'expired'] as const)
    assert.equal(reviewRefusal({ ...facts, state, hasRated: true }), 'already decided', state)
})

test('one reading too many is kept, unless the reader could see the marks of the others first', () => {
  assert.equal(reviewRefusal({ ...facts, readings: 2 }), null)
  assert.equal(reviewRefusal({ ...facts, readings: 2, seesTheBoard: true }), 'read enough')
  assert.equal(reviewRefusal({ ...facts, readings: 1, seesTheBoard: true }), null)
  assert.equal(reviewRefusal({ ...facts, readings: 2, seesTheBoard: true, hasRated: true }), null)
})

const criteria = [{ key: 'wish' }, { key: 'perseverance' }] as Criterion[]
const read = (wish: number, perseverance: number) => ({ marks: { wish, perseverance } })

test('the spread is the widest gap on one criterion, not between sums', () => {
  assert.equal(spreadOf([], criteria), null)
  assert.equal(spreadOf([read(3, 0)], criteria), null)
  assert.equal(spreadOf([read(3, 0), read(0, 3)], criteria), 3)
  assert.equal(spreadOf([read(3, 2), read(2, 2), read(2, 1)], criteria), 1)
  assert.equal(spreadOf([{ marks: { wish: 2 } }, read(1, 3)], criteria), 1)
})

test('two anchors apart is talked about', () => {
  assert.deepEqual([null, 0, 1, 2, 3].map(isToDiscuss), [false, false, false, true, true])
})
