import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paperCharterRefusal } from './paper-charter.ts'

const seen = {
  paper: { signedOn: '2027-06-30', explainedOn: '2027-07-01' },
  personId: 'sabrina',
  seenBy: 'nadia',
  today: '2027-07-01',
}

test('a sheet that somebody else has seen is written down, until today', () => {
  assert.equal(paperCharterRefusal(seen), null)
})

test('nobody writes down her own, whatever its dates', () => {
  assert.equal(paperCharterRefusal({ ...seen, seenBy: 'sabrina' }), 'own charter')
})

test('no day is still to come', () => {
  const signedTomorrow = { ...seen, paper: { ...seen.paper, signedOn: '2027-07-02' } }
  assert.equal(paperCharterRefusal(signedTomorrow), 'not signed yet')
  const explainedTomorrow = { ...seen, paper: { ...seen.paper, explainedOn: '2027-07-02' } }
  assert.equal(paperCharterRefusal(explainedTomorrow), 'not explained yet')
})

test('no day is before the text was published', () => {
  const judged = (paper: object) => paperCharterRefusal({ ...seen, paper: { ...seen.paper, ...paper } })
  assert.equal(judged({ signedOn: '2026-10-31' }), 'signed before its text')
  assert.equal(judged({ explainedOn: '2026-10-31' }), 'explained before its text')
  assert.equal(judged({ signedOn: '2026-11-01', explainedOn: '2026-11-01' }), null)
})
