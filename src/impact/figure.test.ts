import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import {
  type Counts,
  figureCodes,
  type Group,
  maskOfTotal,
  publish,
  publishParts,
  saysFewer,
  unitOf,
} from './figure.ts'
import { figureWords } from './messages/words.ts'

const asOf = new Date('2026-11-23T09:00:00Z')
const period = { from: '2026-07-06', to: '2026-07-31' }
const counted = (value: number, rows = value) => ({ value, rows, period })

const counts = (given: Partial<Record<keyof Counts, { value: number; rows: number }>>): Counts => {
  const all = {
    'girls-enrolled': 80,
    'cohorts-held': 5,
    'taught-hours': 37_500,
    'learner-hours': 540_000,
    territories: 5,
    'schools-visited': 12,
    'people-counted': 300,
    'people-estimated': 450,
  }
  return Object.fromEntries(
    figureCodes.map((code) => [code, { period, ...(given[code] ?? counted(all[code])) }]),
  ) as Counts
}

const shown = (given: Counts) =>
  Object.fromEntries(publish(given, figureWords('departments'), asOf).map((figure) => [figure.code, figure]))

const anyCounts: fc.Arbitrary<Counts> = fc
  .record({
    girls: fc.nat(200),
    rows: fc.nat(40),
    taught: fc.nat(100_000),
    learner: fc.nat(1_000_000),
    cohorts: fc.nat(30),
    places: fc.nat(10),
    talks: fc.nat(10),
    heads: fc.nat(60),
  })
  .map(({ girls, rows, taught, learner, cohorts, places, talks, heads }) =>
    counts({
      'girls-enrolled': counted(girls, girls + rows),
      'cohorts-held': counted(cohorts),
      'taught-hours': counted(taught, rows),
      'learner-hours': counted(learner, rows),
      territories: counted(places, cohorts),
      'schools-visited': counted(Math.min(places, talks), talks),
      'people-counted': counted(heads, talks),
    }),
  )

/** The days of a total counted before. */
const before = { fromDay: '2017-01-01', toDay: '2021-12-31' }

describe('a published figure', () => {
  it('comes with its value, its rows, its definition, its period and its instant', () => {
    const { 'girls-enrolled': girls } = shown(counts({ 'girls-enrolled': counted(80, 86) }))
    assert.equal(girls?.value, 80)
    assert.equal(girls?.rows, 86)
    assert.match(girls?.definition.fr ?? '', /une fois/)
    assert.match(girls?.scope.en ?? '', /All programmes/)
    assert.deepEqual(girls?.period, period)
    assert.equal(girls?.asOf, asOf)
  })

  it('says which set its territories come from', () => {
    assert.match(shown(counts({})).territories?.definition.fr ?? '', /Ensemble\u00a0: les départements/)
    assert.match(
      figureWords('territories')('territories').definition.en,
      /Counted by the association’s territories/,
    )
  })

  it('is left out while nothing was counted, instead of a dead zero', () => {
    assert.equal(shown(counts({ territories: counted(0) })).territories, undefined)
  })

  it('hides a count from 1 to 4 and shows 5', () => {
    for (const value of [1, 2, 3, 4]) {
      const { 'girls-enrolled': girls } = shown(counts({ 'girls-enrolled': counted(value) }))
      assert.equal(girls?.value, null)
      assert.equal(girls?.rows, 'small')
      assert.equal(girls?.masked, 'small')
    }
    assert.equal(shown(counts({ 'girls-enrolled': counted(5) }))['girls-enrolled']?.value, 5)
  })

  it('is beside the sentence about "fewer than 5" where something reads so, and only there', () => {
    const says = (given: Counts, total = 50) =>
      saysFewer(publish(given, figureWords('departments'), asOf), [
        { figure: 'girls-enrolled', value: total, ...before },
      ])
    assert.equal(says(counts({})), false)
    assert.equal(says(counts({ territories: counted(2, 9) })), false)
    assert.equal(says(counts({ 'cohorts-held': counted(3) })), true)
    assert.equal(says(counts({}), 4), true, 'a total counted before')
    const linked = counts({ 'taught-hours': counted(6_000, 20), 'learner-hours': counted(18_000, 20) })
    assert.equal(says(linked), false, 'not shown is not fewer')
  })

  it('hides learner hours when the number of girls is hidden', () => {
    const { 'learner-hours': hours } = shown(counts({ 'girls-enrolled': counted(4) }))
    assert.equal(hours?.value, null)
    assert.equal(hours?.masked, 'linked')
  })

  it('hides learner hours that say how few came: 3 girls on average at each session', () => {
    const few = counts({ 'taught-hours': counted(6_000, 20), 'learner-hours': counted(18_000, 20) })
    assert.equal(shown(few)['learner-hours']?.value, null)
    assert.equal(shown(few)['taught-hours']?.value, 6_000)
  })

  it('shows how few territories there are: a territory is nobody', () => {
    assert.equal(shown(counts({ territories: counted(3, 5) })).territories?.value, 3)
  })

  it('lets nobody compute a number of cohorts from 1 to 4 from the territories: all such pages read the same', () => {
    const pageOf = (cohorts: number, places: number) => {
      const { territories, 'cohorts-held': held } = shown(
        counts({ 'cohorts-held': counted(cohorts), territories: counted(places, cohorts) }),
      )
      return { territories, held }
    }
    for (let cohorts = 1; cohorts < 5; cohorts++)
      for (let places = 1; places <= cohorts; places++)
        assert.deepEqual(pageOf(cohorts, places), pageOf(1, 1), `${cohorts} cohorts in ${places}`)
    assert.deepEqual(
      [pageOf(4, 4).territories?.value, pageOf(4, 4).territories?.masked, pageOf(5, 4).territories?.value],
      [null, 'linked', 4],
    )
  })

  it('gives hours in whole hours, rounded down, edition by edition too', () => {
    const given = counts({ 'taught-hours': counted(90), 'learner-hours': counted(1_439) })
    assert.equal(shown(given)['taught-hours']?.value, 60)
    assert.equal(shown(given)['learner-hours']?.value, 23 * 60)
    assert.match(
      shown(given)['learner-hours']?.definition.fr ?? '',
      /promotions closes.*arrondi à l’heure entière/,
    )
    const group = { girls: 16, taughtMinutes: 90, learnerMinutes: 1_439 }
    assert.deepEqual(publishParts([group], counted(16)), [
      { girls: 16, taughtMinutes: 60, learnerMinutes: 1_380 },
    ])
  })

  it('reads as fewer than 5 in a total of few territories too, where as few cohorts of the same days are', () => {
    const territories = { figure: 'territories', value: 4, ...before } as const
    const cohorts = { figure: 'cohorts-held', value: 4, ...before } as const
    const later = { fromDay: '2022-01-01', toDay: '2022-12-31' }
    const reads = (...totals: Parameters<typeof maskOfTotal>[1]) =>
      totals.map((it) => maskOfTotal(it, totals))
    assert.deepEqual(reads(territories, cohorts), ['small', 'small'])
    assert.deepEqual(reads(territories, { ...cohorts, ...later }), [null, 'small'])
    assert.deepEqual(reads(territories, { ...cohorts, value: 5 }), [null, null])
  })

  it('shows no learner hours counted before that say, over taught hours or beside few girls, how few came', () => {
    const total = (figure: (typeof figureCodes)[number], value: number, at: object = before) => ({
      figure,
      value,
      ...before,
      ...at,
    })
    const learner = (value: number, ...others: Parameters<typeof maskOfTotal>[1]) =>
      maskOfTotal(total('learner-hours', value), others)
    const later = { fromDay: '2022-01-01', toDay: '2022-12-31' }
    assert.equal(learner(18_000, total('girls-enrolled', 3), total('taught-hours', 6_000)), 'linked')
    assert.equal(learner(18_000, total('taught-hours', 6_000)), 'linked')
    assert.equal(learner(90_000, total('girls-enrolled', 3)), 'linked')
    assert.equal(learner(18_000, total('taught-hours', 6_000, later)), null)
    assert.equal(learner(90_000, total('girls-enrolled', 15), total('taught-hours', 6_000)), null)
  })

  it('never shows a count or a number of rows from 1 to 4, whatever was counted but territories', () => {
    fc.assert(
      fc.property(anyCounts, (given) => {
        for (const { code, value, rows } of publish(given, figureWords('departments'), asOf)) {
          assert.ok(typeof rows === 'string' || rows >= 5, `${code}: ${rows} rows`)
          assert.ok(
            code === 'territories' ||
              unitOf(code) === 'minutes' ||
              value === null ||
              value === 0 ||
              value >= 5,
            `${code}: ${value}`,
          )
        }
      }),
    )
  })

  it('never lets a small group be computed by dividing one figure by another', () => {
    fc.assert(
      fc.property(anyCounts, (given) => {
        const { 'learner-hours': learner, 'taught-hours': taught, 'girls-enrolled': girls } = shown(given)
        if (!learner?.value || !taught?.value) return
        assert.ok(learner.value / taught.value >= 5)
        assert.notEqual(girls?.masked, 'small')
      }),
    )
  })
})

describe('the parts of a total', () => {
  const part = (girls: number): Group => ({ girls, taughtMinutes: 0, learnerMinutes: 0 })
  const sumOf = (girls: readonly number[]) => girls.reduce((sum, it) => sum + it, 0)
  /** `again`: how many times somebody of another part came again. */
  const partsOf = (girls: readonly number[], again = 0) =>
    publishParts(girls.map(part), { value: sumOf(girls) - again, rows: sumOf(girls) })
  const hidden = (girls: readonly number[], again = 0) => partsOf(girls, again) === null

  it('are shown when every one is large enough, or empty', () => {
    assert.equal(hidden([16, 0, 5]), false)
  })

  it('are all hidden as soon as one is small: the total and the others would give it away', () => {
    assert.equal(hidden([16, 3]), true)
    assert.equal(hidden([4, 4]), true)
  })

  it('are all hidden when the hours of one say how few came to it', () => {
    const group = { girls: 16, taughtMinutes: 600, learnerMinutes: 1_200 }
    assert.equal(publishParts([part(16), group], counted(32)), null)
  })

  it('cannot be found by subtraction, even by somebody who knows the total and this rule', () => {
    const tables = fc.array(fc.nat(12), { minLength: 2, maxLength: 3 })
    fc.assert(
      fc.property(tables, fc.nat(2), (girls, position) => {
        const total = sumOf(girls)
        const at = position % girls.length
        if (total < 5 || !hidden(girls)) return
        const others = tablesOf(girls.length, total).filter(hidden)
        assert.ok(others.some((other) => other[at] !== girls[at]))
      }),
    )
  })
})

describe('who came again', () => {
  const camps = fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 2, maxLength: 4 })
  const part = (girls: number): Group => ({ girls, taughtMinutes: 0, learnerMinutes: 0 })

  it('is never so few, whichever two of total, rows and sum of the editions are subtracted', () => {
    fc.assert(
      fc.property(camps, fc.nat(5), fc.nat(7), (girls, again, twiceInOne) => {
        const sum = girls.reduce((all, it) => all + it, 0)
        const total = counted(sum - again, sum + twiceInOne)
        const { 'girls-enrolled': figure } = shown(counts({ 'girls-enrolled': total }))
        const parts = publishParts(girls.map(part), total)
        const known = [figure?.value, figure?.rows, parts === null ? null : sum].filter(
          (it) => typeof it === 'number',
        )
        for (const one of known)
          for (const other of known) assert.ok(one <= other || one - other >= 5, `${one} less ${other}`)
      }),
    )
  })

  it('reads the same whether they are one, two, three or four', () => {
    fc.assert(
      fc.property(camps, (girls) => {
        const sum = girls.reduce((all, it) => all + it, 0)
        const read = [1, 2, 3, 4].map((again) => ({
          figure: shown(counts({ 'girls-enrolled': counted(60, 60 + again) })),
          parts: publishParts(girls.map(part), counted(sum - again, sum)),
        }))
        for (const it of read) assert.deepEqual(it, read[0])
        assert.equal(read[0]!.figure['girls-enrolled']?.rows, 'linked')
        assert.equal(read[0]!.parts, null)
      }),
    )
  })
})

/** Every way to share a total among so many parts. */
function tablesOf(parts: number, total: number): number[][] {
  if (parts === 1) return [[total]]
  return Array.from({ length: total + 1 }, (_, first) =>
    tablesOf(parts - 1, total - first).map((rest) => [first, ...rest]),
  ).flat()
}
