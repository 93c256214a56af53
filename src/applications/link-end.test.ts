import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CampaignView, guardianLinkEnd, linkEnd } from './campaign-view.ts'

const campaign = {
  edition: { lastDay: '2027-07-30', timeZone: 'Europe/Paris' },
} as unknown as Pick<CampaignView, 'edition'>

test('a guardian’s link lives until the last day is over where the girl is', () => {
  assert.equal(guardianLinkEnd(campaign).toISOString(), '2027-07-30T22:00:00.000Z')
  assert.equal(guardianLinkEnd(campaign, 'Indian/Reunion').toISOString(), '2027-07-30T20:00:00.000Z')
  assert.equal(guardianLinkEnd(campaign, 'America/Guadeloupe').toISOString(), '2027-07-31T04:00:00.000Z')
})

test('hers lives a month more, for her diploma', () => {
  assert.equal(linkEnd(campaign).toISOString(), '2027-08-30T22:00:00.000Z')
  assert.equal(linkEnd(campaign, 'Indian/Reunion').toISOString(), '2027-08-30T20:00:00.000Z')
})
