import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endingRefusal } from './member.ts'

const administrator = (id: string) => ({ id, role: 'administrator', scopeKind: 'organisation' }) as const

test('the last administrator over everything keeps the role', () => {
  assert.equal(endingRefusal(administrator('a'), [administrator('a')]), 'last administrator')
  assert.equal(endingRefusal(administrator('a'), [administrator('a'), administrator('b')]), null)
})

test('an administrator of one site does not count as another one', () => {
  const ofOneSite = { id: 'b', role: 'administrator', scopeKind: 'site' } as const
  assert.equal(endingRefusal(administrator('a'), [administrator('a'), ofOneSite]), 'last administrator')
})

test('the last safeguarding officer keeps the role until somebody else has it', () => {
  const officer = (id: string) => ({ id, role: 'safeguarding officer', scopeKind: 'organisation' }) as const
  const others = [officer('a'), administrator('b')]
  assert.equal(endingRefusal(officer('a'), others), 'last safeguarding officer')
  assert.equal(endingRefusal(officer('a'), [...others, officer('c')]), null)
})

test('any other role may end', () => {
  const reader = { id: 'r', role: 'reader', scopeKind: 'organisation' } as const
  assert.equal(endingRefusal(reader, [reader]), null)
})
