import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CampaignView, guardianLinkEnd, linkEnd } from './campaign-view.ts'

const campaign = {
  edition: { lastDay: '2027-07-30', timeZone: 'Europe/Paris' },
} as unknown as Pick<CampaignView, 'edition'>
const given = (zone: string | null, now = '2026-11-29T09:00:00Z') => ({ zone, now: new Date(now) })

test('a guardian’s link lives until the last day is over where the girl is', () => {
  const end = (zone: string | null) => guardianLinkEnd(campaign, given(zone)).toISOString()
  assert.equal(end(null), '2027-07-30T22:00:00.000Z')
  assert.equal(end('Indian/Reunion'), '2027-07-30T20:00:00.000Z')
  assert.equal(end('America/Guadeloupe'), '2027-07-31T04:00:00.000Z')
})

test('hers lives a month more, for her diploma', () => {
  const end = (zone: string | null) => linkEnd(campaign, given(zone)).toISOString()
  assert.equal(end(null), '2027-08-30T22:00:00.000Z')
  assert.equal(end('Indian/Reunion'), '2027-08-30T20:00:00.000Z')
})

test('one that is handed out late lives for a month', () => {
  const late = given(null, '2027-11-10T09:00:00Z')
  for (const end of [linkEnd, guardianLinkEnd])
    assert.equal(end(campaign, late).toISOString(), '2027-12-10T09:00:00.000Z')
})
