import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Scope } from '#platform/database/database.ts'
import { Conflict } from '#platform/http/errors.ts'
import { type TestDatabase, testDatabase } from '#test/database.ts'
import { insertCamp } from '#test/held-camp.ts'
import { inNewOrganisation as inNewOrganisationOf } from '#test/new-organisation.ts'
import { enterTotal } from './actions/enter-total.ts'
import { computedFigures, countedTotals, totalsWritten } from './queries.ts'

let database: TestDatabase
before(async () => {
  database = await testDatabase()
})
after(() => database.drop())

const now = new Date('2026-11-23T09:00:00Z')
const inNewOrganisation = <T>(work: (scope: Scope) => Promise<T>) => inNewOrganisationOf(database, now, work)

const total = {
  figure: 'taught-hours',
  value: 209_220,
  fromDay: '2017-01-01',
  toDay: '2021-12-31',
  document: 'Rapport 2021',
  countedBy: 'La trésorière',
  countedOn: '2022-03-01',
} as const

describe('totals counted before Frise', () => {
  it('stand beside the computed figures and change none of them', async () => {
    const { before: first, after: second } = await inNewOrganisation(async (scope) => {
      await insertCamp(scope, { girls: 8, commune: 'Creil', year: 2026, sessions: 6 })
      const computed = await computedFigures(scope)
      await enterTotal(scope, total)
      return { before: computed, after: await computedFigures(scope) }
    })
    assert.deepEqual(second, first)
  })

  it('are corrected by a new row; the old one stays, with who entered it', async () => {
    const { current, written } = await inNewOrganisation(async (scope) => {
      const entered = await enterTotal(scope, total)
      assert.ok('id' in entered)
      await enterTotal(scope, { ...total, value: 269_220, replacesId: entered.id })
      return { current: await countedTotals(scope), written: await totalsWritten(scope) }
    })
    assert.deepEqual(
      current.map(({ value }) => value),
      [269_220],
    )
    assert.deepEqual(
      written.map(({ value, enteredByName }) => [value, enteredByName]),
      [
        [209_220, 'Nadia Benali'],
        [269_220, 'Nadia Benali'],
      ],
    )
  })

  it('are withdrawn by a new row: the public reads none, the team reads both, and the same days can be counted again', async () => {
    const { current, written, again } = await inNewOrganisation(async (scope) => {
      const entered = await enterTotal(scope, total)
      assert.ok('id' in entered)
      await enterTotal(scope, { ...total, replacesId: entered.id, withdrawn: true })
      const [currently, all] = [await countedTotals(scope), await totalsWritten(scope)]
      const withdrawal = all.find(({ withdrawn }) => withdrawn)!
      await assert.rejects(enterTotal(scope, { ...total, replacesId: withdrawal.id }), Conflict)
      return { current: currently, written: all, again: await enterTotal(scope, { ...total, value: 60 }) }
    })
    assert.deepEqual(current, [])
    assert.deepEqual(
      written.map(({ withdrawn, replacedById }) => [withdrawn, replacedById !== null]),
      [
        [false, true],
        [true, false],
      ],
    )
    assert.ok('id' in again)
  })

  it('cannot be overwritten or erased, even by the application', async () => {
    await assert.rejects(
      inNewOrganisation(async (scope) => {
        await enterTotal(scope, total)
        await scope.db.updateTable('countedTotals').set({ value: 1 }).execute()
      }),
      /permission denied/,
    )
  })

  it('are corrected once: the second person is told that somebody was quicker', async () => {
    await assert.rejects(
      inNewOrganisation(async (scope) => {
        const entered = await enterTotal(scope, total)
        assert.ok('id' in entered)
        await enterTotal(scope, { ...total, value: 1, replacesId: entered.id })
        await enterTotal(scope, { ...total, value: 2, replacesId: entered.id })
      }),
      Conflict,
    )
  })

  it('never count the same days twice for one figure', async () => {
    const [refused, another] = await inNewOrganisation(async (scope) => {
      await enterTotal(scope, total)
      return [
        await enterTotal(scope, { ...total, fromDay: '2021-12-31', toDay: '2022-12-31' }),
        await enterTotal(scope, { ...total, figure: 'girls-enrolled', value: 435 }),
      ]
    })
    assert.deepEqual(refused, { refused: 'already counted', fromDay: '2017-01-01', toDay: '2021-12-31' })
    assert.ok('id' in another)
  })
})
