import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { campaignOpenedBy, codeInGroups } from './channel.ts'

const planned = { id: 'planned', planned: true, takesApplications: false }
const open = { id: 'open', planned: false, takesApplications: true }
const closed = { id: 'closed', planned: false, takesApplications: false }

describe('a code', () => {
  it('is read in two groups', () => assert.equal(codeInGroups('K7M4XQ'), 'K7M 4XQ'))

  it('opens its own campaign, even closed: that page says so', () => {
    assert.equal(campaignOpenedBy('closed', [planned, open, closed]), closed)
  })

  it('without a campaign of its own opens the one that takes applications, else the latest that began', () => {
    assert.equal(campaignOpenedBy(null, [planned, closed, open]), open)
    assert.equal(campaignOpenedBy(null, [planned, closed]), closed)
  })

  it('opens nothing before its campaign begins, or where there is none', () => {
    assert.equal(campaignOpenedBy('planned', [planned, open]), undefined)
    assert.equal(campaignOpenedBy(null, [planned]), undefined)
    assert.equal(campaignOpenedBy(null, []), undefined)
  })
})
