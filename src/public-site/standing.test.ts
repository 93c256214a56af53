import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type CampaignView, closesFor } from '#src/applications/index.ts'
import { invitationValues } from './invitation.ts'
import { campaignsToShow, standingOf } from './standing.ts'

const now = new Date('2026-11-23T09:00:00Z')
const later = new Date('2027-03-14T22:59:00Z')
const before = new Date('2026-03-14T22:59:00Z')

/** As much of a campaign as the rule looks at. */
const campaign = (id: string, key: string, given: Partial<CampaignView>) =>
  ({
    id,
    opensOn: '2026-11-02',
    closesAt: later,
    lateUntil: null,
    state: 'open',
    programme: { key },
    ...given,
  }) as CampaignView

describe('a campaign, for somebody at the door', () => {
  it('is open while it takes applications', () => {
    assert.equal(standingOf({ state: 'open', closesAt: later, lateUntil: null }, now), 'open')
    assert.equal(standingOf({ state: 'late entries', closesAt: before, lateUntil: null }, now), 'open')
  })

  it('is closed from its last minute, even if nobody closed it', () => {
    assert.equal(standingOf({ state: 'open', closesAt: now, lateUntil: null }, now), 'closed')
    const late = { state: 'late entries', closesAt: before } as const
    assert.equal(standingOf({ ...late, lateUntil: now }, now), 'closed')
    assert.equal(standingOf({ ...late, lateUntil: later }, now), 'open')
    assert.equal(standingOf({ state: 'decided', closesAt: before, lateUntil: null }, now), 'closed')
  })

  it('says in late entries when those end, not a closing that is past', () => {
    const edition = { timeZone: 'Europe/Paris', lastDay: '2027-07-30' } as CampaignView['edition']
    const dated = { closesAt: before, lateUntil: later, edition }
    assert.equal(closesFor({ ...dated, state: 'open' }), before)
    assert.equal(closesFor({ ...dated, state: 'late entries' }), later)
    const late = { ...campaign('one', 'jump', dated), state: 'late entries' } as CampaignView
    const { until } = invitationValues({ ...late, lateUntil: null }, { link: '', reportLink: '' })
    assert.equal(until, '2027-07-30', 'where the edition sets no end')
  })

  it('is announced while it is planned', () => {
    assert.equal(standingOf({ state: 'planned', closesAt: later, lateUntil: null }, now), 'soon')
  })
})

describe('the campaigns of the front page', () => {
  it('are one for each programme that has one open, rather than an older or a planned one', () => {
    const shown = campaignsToShow(
      [
        campaign('planned', 'camp', { state: 'planned', opensOn: '2027-11-01' }),
        campaign('open', 'camp', {}),
        campaign('old', 'camp', { state: 'finished', opensOn: '2025-11-02', closesAt: before }),
      ],
      now,
    )
    assert.deepEqual(
      shown.map(({ campaign: { id }, standing }) => [id, standing]),
      [['open', 'open']],
    )
  })

  it('are all that are open, of one programme or of several, the one that closes first before', () => {
    const shown = campaignsToShow(
      [
        campaign('2028', 'camp', { opensOn: '2027-11-01', closesAt: new Date('2028-03-14T22:59:00Z') }),
        campaign('club', 'club', { closesAt: new Date('2027-01-10T22:59:00Z') }),
        campaign('2027', 'camp', {}),
        campaign('closed', 'club', { state: 'closed' }),
      ],
      now,
    )
    assert.deepEqual(
      shown.map(({ campaign: { id } }) => id),
      ['club', '2027', '2028'],
    )
  })

  it('begin with what can be done today', () => {
    const shown = campaignsToShow(
      [
        campaign('closed', 'club', { state: 'closed' }),
        campaign('soon', 'mentoring', { state: 'planned' }),
        campaign('open', 'camp', {}),
      ],
      now,
    )
    assert.deepEqual(
      shown.map(({ campaign: { id } }) => id),
      ['open', 'soon', 'closed'],
    )
  })

  it('are the nearest of those planned, and the latest of those closed', () => {
    const planned = campaignsToShow(
      [
        campaign('2028', 'camp', { state: 'planned', opensOn: '2027-11-01' }),
        campaign('2027', 'camp', { state: 'planned', opensOn: '2026-12-01' }),
      ],
      now,
    )
    assert.equal(planned[0]?.campaign.id, '2027')
    const closed = campaignsToShow(
      [
        campaign('2026', 'camp', { state: 'closed', opensOn: '2025-11-02' }),
        campaign('2025', 'camp', { state: 'finished', opensOn: '2024-11-02' }),
      ],
      now,
    )
    assert.equal(closed[0]?.campaign.id, '2026')
  })
})
