import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#platform/ids/ids.ts'
import { canBeRead, fileNumber, ratedQuestions, type Selection, standingOf } from './file.ts'

test('a file is called by a short number that stays the same and is made of letters nobody mistakes', () => {
  const id = newId(new Date('2026-11-23T09:00:00Z'))
  assert.match(fileNumber(id), /^[34679ACDEFGHJKMNPQRTWXY]{2}-\d{4}$/)
  assert.equal(fileNumber(id), fileNumber(id))
})

test('files sent in the same second have numbers that differ', () => {
  const at = new Date('2026-11-23T09:00:00Z')
  const numbers = Array.from({ length: 200 }, () => fileNumber(newId(at)))
  assert.ok(new Set(numbers).size > 195)
})

test('every state of an application has a standing, and only those without decision are read', () => {
  const standings = {
    draft: 'undecided',
    submitted: 'undecided',
    'under review': 'undecided',
    offered: 'offered',
    accepted: 'offered',
    waiting: 'waiting',
    declined: 'declined',
    'refused by applicant': 'over',
    expired: 'over',
    withdrawn: 'over',
  } as const
  for (const [state, standing] of Object.entries(standings)) {
    const known = state as keyof typeof standings
    assert.equal(standingOf(known), standing, state)
    assert.equal(canBeRead(known), state === 'submitted' || state === 'under review', state)
  }
})

test('a question that two criteria read is masked once', () => {
  const criteria = [{ question: 'wish' }, { question: 'story' }, { question: 'wish' }]
  assert.deepEqual(ratedQuestions({ criteria } as Selection), ['wish', 'story'])
})
