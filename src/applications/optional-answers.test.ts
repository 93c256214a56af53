import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LastConsent } from '#src/privacy/index.ts'
import { needsGuardianToo, optionalAnswersPurpose, optionalAnswersReadable } from './optional-answers.ts'

const programme = {
  guardian: { jointAnswersUnder: { years: 15, source: 'https://example.org' } },
} as unknown as Parameters<typeof needsGuardianToo>[0]

const zone = 'Europe/Paris'
const said = (capacity: LastConsent['capacity'], at: string): LastConsent => ({
  purpose: optionalAnswersPurpose,
  givenBy: capacity,
  capacity,
  answer: 'yes',
  channel: 'link',
  paperId: null,
  at: new Date(at),
})

test('her age counts on the day on which she agrees, in the days of her place, not on the first day of the camp', () => {
  const birthDate = '2012-03-12'
  const on = (at: string) => needsGuardianToo(programme, { birthDate, zone, consents: [said('self', at)] })
  assert.equal(on('2026-11-24T10:00:00Z'), true, 'fourteen today, fifteen in July')
  assert.equal(on('2027-03-11T22:59:00Z'), true, 'the last minute of fourteen')
  assert.equal(on('2027-03-11T23:00:00Z'), false, 'in Paris it is her birthday')
})

test('an unknown birth date, and no yes of hers yet, ask a guardian too', () => {
  const consents = [said('self', '2026-11-24T10:00:00Z')]
  assert.equal(needsGuardianToo(programme, { birthDate: null, zone, consents }), true)
  assert.equal(needsGuardianToo(programme, { birthDate: '1999-03-12', zone, consents: [] }), true)
})

test('what she agreed to alone at fourteen is read once her guardian agrees', () => {
  const own = said('self', '2026-11-24T10:00:00Z')
  const readable = (consents: LastConsent[]) =>
    optionalAnswersReadable(programme, { birthDate: '2012-03-12', zone, consents })
  assert.equal(readable([own]), false)
  assert.equal(readable([own, said('guardian', '2026-11-25T10:00:00Z')]), true)
  assert.equal(readable([said('guardian', '2026-11-25T10:00:00Z')]), false)
})
