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

const opensOn = '2026-11-02'
const closesAt = new Date('2027-03-14T22:59:00Z')
const [before, after] = [new Date('2027-03-14T22:58:59Z'), new Date('2027-03-14T22:59:00Z')]

const at = (now: Date) => ({ now, today: '2027-03-14', early: false })

describe('a campaign', () => {
  it('moves along its table and nowhere else', () => {
    for (const from of campaignStates) {
      for (const to of campaignStates) {
        const refusal = whyNotMove({ state: from, opensOn, closesAt }, to, at(before))
        assert.equal(refusal, transitions[from].includes(to) ? null : 'not from here', `${from} > ${to}`)
        assert.equal(canMove(from, to), refusal === null)
      }
    }
  })

  it('is not opened once its closing instant has passed', () => {
    assert.equal(whyNotMove({ state: 'planned', opensOn, closesAt }, 'open', at(after)), 'deadline passed')
    assert.equal(whyNotMove({ state: 'closed', opensOn, closesAt }, 'open', at(after)), 'deadline passed')
    assert.equal(whyNotMove({ state: 'closed', opensOn, closesAt }, 'late entries', at(after)), null)
  })

  it('is opened before its opening day by whoever says so only', () => {
    const planned = { state: 'planned', opensOn, closesAt } as const
    const opening = (today: string, early: boolean) =>
      whyNotMove(planned, 'open', { now: before, today, early })
    assert.equal(opening('2026-11-01', false), 'opens later')
    assert.equal(opening('2026-11-01', true), null)
    assert.equal(opening('2026-11-02', false), null)
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
