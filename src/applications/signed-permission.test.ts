import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paperRefusal } from './signed-permission.ts'

const today = '2026-11-29'

test('a paper of today or before is recorded, one of tomorrow is not', () => {
  assert.equal(paperRefusal({ signedOn: today, today, answeredByLinkOn: null, signedPaperOn: null }), null)
  assert.equal(
    paperRefusal({ signedOn: '2026-11-30', today, answeredByLinkOn: null, signedPaperOn: null }),
    'not signed yet',
  )
})

test('an answer given by link on that day or later is the last word; one given before is replaced', () => {
  const signedOn = '2026-11-20'
  assert.equal(
    paperRefusal({ signedOn, today, signedPaperOn: null, answeredByLinkOn: '2026-11-20' }),
    'answered since',
  )
  assert.equal(
    paperRefusal({ signedOn, today, signedPaperOn: null, answeredByLinkOn: '2026-11-21' }),
    'answered since',
  )
  assert.equal(paperRefusal({ signedOn, today, signedPaperOn: null, answeredByLinkOn: '2026-11-19' }), null)
})

test('a paper signed later is the last word; one signed earlier or the same day is replaced', () => {
  const after = (signedPaperOn: string) =>
    paperRefusal({ signedOn: '2026-11-20', today, answeredByLinkOn: null, signedPaperOn })
  assert.equal(after('2026-11-21'), 'answered since')
  assert.equal(after('2026-11-20'), null)
  assert.equal(after('2026-11-19'), null)
})
