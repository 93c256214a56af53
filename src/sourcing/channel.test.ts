import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { campaignsOpenedBy, codeInGroups } from './channel.ts'

const planned = { id: 'planned', planned: true, takesApplications: false }
const open = { id: 'open', planned: false, takesApplications: true }
const closed = { id: 'closed', planned: false, takesApplications: false }

describe('a code', () => {
  it('is read in two groups', () => assert.equal(codeInGroups('K7M4XQ'), 'K7M 4XQ'))

  it('opens its own campaign, even closed: that page says so', () => {
    assert.deepEqual(campaignsOpenedBy('closed', [planned, open, closed]), [closed])
  })

  it('without a campaign of its own opens the one that takes applications, else the latest that began', () => {
    assert.deepEqual(campaignsOpenedBy(null, [planned, closed, open]), [open])
    assert.deepEqual(campaignsOpenedBy(null, [planned, closed]), [closed])
  })

  it('without a campaign of its own leaves the choice among all that take applications', () => {
    const other = { ...open, id: 'other' }
    assert.deepEqual(campaignsOpenedBy(null, [planned, other, closed, open]), [other, open])
    assert.deepEqual(campaignsOpenedBy('open', [planned, other, closed, open]), [open])
  })

  it('opens nothing before its campaign begins, or where there is none', () => {
    assert.deepEqual(campaignsOpenedBy('planned', [planned, open]), [])
    assert.deepEqual(campaignsOpenedBy(null, [planned]), [])
    assert.deepEqual(campaignsOpenedBy(null, []), [])
  })
})
