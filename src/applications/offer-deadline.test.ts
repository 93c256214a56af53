import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { whenTextsLeave } from '#src/messages/index.ts'
import type { EditionDocument } from '#src/programmes/index.ts'
import { offerDeadline } from './offer-deadline.ts'

const day = 24 * 60 * 60 * 1000
const paris = { zone: 'Europe/Paris', from: '08:00:00', until: '20:00:00' }

test('an offer made at night gives every whole day, counted from the morning when she can read it', () => {
  const offered = (instant: string) => deadlineOf(new Date(instant), 7).deadline.toISOString()
  assert.equal(offered('2026-11-24T18:30:00Z'), '2026-12-01T22:59:00.000Z', 'half past seven in the evening')
  assert.equal(offered('2026-11-24T21:30:00Z'), '2026-12-02T22:59:00.000Z', 'half past ten')
  assert.equal(offered('2026-11-25T01:45:00Z'), '2026-12-02T22:59:00.000Z', 'a quarter to three, by a job')
})

test('whenever it is made, she has the days of the edition from the moment that a text message leaves', () => {
  const year = { min: Date.parse('2027-01-01T00:00:00Z'), max: Date.parse('2027-12-31T00:00:00Z') }
  fc.assert(
    fc.property(fc.integer(year), fc.integer({ min: 1, max: 60 }), (at, days) => {
      const { leaves, deadline } = deadlineOf(new Date(at), days)
      const given = deadline.getTime() - leaves.getTime()
      assert.ok(given >= days * day && given < (days + 1) * day, `${given / day} days`)
    }),
  )
})

test('an offer never lasts longer than the camp where she would come', () => {
  const made = new Date('2027-07-28T09:00:00Z')
  const until = (zone: string | null) => deadlineOf(made, 7, { lastDay: '2027-07-30', zone }).deadline
  assert.equal(until(null).toISOString(), '2027-07-30T21:59:00.000Z')
  assert.equal(until('America/Guadeloupe').toISOString(), '2027-07-31T03:59:00.000Z')
})

function deadlineOf(
  now: Date,
  offerDays: number,
  { lastDay, zone }: { lastDay: string; zone: string | null } = { lastDay: '2029-07-30', zone: null },
) {
  const leaves = whenTextsLeave(paris, now)
  const edition = { timeZone: paris.zone, campaign: { offerDays }, lastDay } as EditionDocument
  return { leaves, deadline: offerDeadline(leaves, edition, zone) }
}
