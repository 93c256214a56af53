import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { structureMeant } from './structure.ts'

const rostand = { id: '1', searchName: 'college jean rostand' }
const annexe = { id: '2', searchName: 'college jean rostand annexe' }
const twin = { id: '3', searchName: 'college jean rostand' }

describe('the structure that somebody means', () => {
  it('is the only one that answers the words', () => {
    assert.equal(structureMeant('rostand', undefined, [rostand]), rostand)
  })

  it('is the one of exactly that name among several', () => {
    assert.equal(structureMeant('college jean rostand', undefined, [rostand, annexe]), rostand)
  })

  it('is asked when two bear the name, and taken when it is chosen', () => {
    assert.equal(structureMeant('college jean rostand', undefined, [rostand, twin, annexe]), undefined)
    assert.equal(structureMeant('college jean rostand', '3', [rostand, twin, annexe]), twin)
  })

  it('is not what was chosen for another name', () => {
    assert.equal(structureMeant('annexe', '1', [annexe]), annexe)
    assert.equal(structureMeant('nothing', '1', []), undefined)
  })
})
