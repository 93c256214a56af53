import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  campaignStates,
  canMove,
  takesApplications,
  transitions,
  whyNotDate,
  whyNotMove,
} from './campaign.ts'

const closesAt = new Date('2027-03-14T22:59:00Z')
const [before, after] = [new Date('2027-03-14T22:58:59Z'), new Date('2027-03-14T22:59:00Z')]

describe('a campaign', () => {
  it('moves along its table and nowhere else', () => {
    for (const from of campaignStates) {
      for (const to of campaignStates) {
        const refusal = whyNotMove({ state: from, closesAt }, to, before)
        assert.equal(refusal, transitions[from].includes(to) ? null : 'not from here', `${from} > ${to}`)
        assert.equal(canMove(from, to), refusal === null)
      }
    }
  })

  it('is not opened once its closing instant has passed', () => {
    assert.equal(whyNotMove({ state: 'planned', closesAt }, 'open', after), 'deadline passed')
    assert.equal(whyNotMove({ state: 'closed', closesAt }, 'open', after), 'deadline passed')
    assert.equal(whyNotMove({ state: 'closed', closesAt }, 'late entries', after), null)
  })

  it('keeps its dates once everything is decided, and closes in the past only when it has closed', () => {
    const now = new Date('2027-01-10T12:00:00Z')
    const past = { opensOn: '2026-11-02', closesAt: new Date('2027-01-10T11:59:00Z') }
    const dated = (state: (typeof campaignStates)[number], wanted: typeof past) =>
      whyNotDate({ state, opensOn: '2026-11-02', closesAt }, wanted, { now, today: '2027-01-10' })
    assert.deepEqual(
      campaignStates.map((state) => dated(state, past)),
      ['closes in the past', 'closes in the past', null, null, 'over', 'over'],
    )
    assert.equal(dated('planned', { opensOn: '2027-01-09', closesAt }), 'opens in the past')
    assert.equal(dated('planned', { opensOn: '2027-01-10', closesAt }), null)
    assert.equal(dated('planned', { opensOn: '2026-11-02', closesAt }), null, 'left as it was')
  })

  it('takes applications while open and before its closing instant, and late entries after it', () => {
    const lateUntil = new Date('2027-06-25T21:59:00Z')
    const taking = (now: Date, late: Date | null = lateUntil) =>
      campaignStates.filter((state) => takesApplications({ state, closesAt, lateUntil: late }, now))
    assert.deepEqual(taking(before), ['open', 'late entries'])
    assert.deepEqual(taking(after), ['late entries'])
    assert.deepEqual(taking(lateUntil), [], 'late entries end too, even if nobody ends them')
    assert.deepEqual(taking(lateUntil, null), ['late entries'])
  })
})
