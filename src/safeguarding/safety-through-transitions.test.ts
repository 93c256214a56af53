import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { ageOn } from '#platform/clock/age.ts'
import {
  type CohortAdult,
  type ComingToCohort,
  hasMinor,
  refusalsOfChange,
  type SafeCohort,
  safetyRefusals,
} from './safe-before-start.ts'
import type { VettingCheck } from './vetting-check.ts'

// Every transition, in any order, of two cohorts between which girls are transferred: what was confirmed stays safe for each
// adult on each of her days. Three moves are never refused, since they are true: somebody leaves, a birth date is corrected
// (decision 034), a check is taken back (decision 066). What they uncover is named to the team, and nothing makes it worse: to a
// cohort that is not safe comes no minor, and no day that is itself not covered. What makes it safer comes always.

const empty: SafeCohort = {
  days: [],
  participants: [],
  adults: [],
  checks: [],
  accepted: ['honourability'],
  ofAgeFrom: 18,
}
const nothing: ComingToCohort = { days: [], participants: [], adults: [], checks: [], since: '2027-07-05' }

const dayAt = (at: number) => new Date(Date.UTC(2027, 6, 5 + at)).toISOString().slice(0, 10)
const day = fc.integer({ min: 0, max: 9 }).map(dayAt)
const person = fc.constantFrom('a', 'b', 'c', 'd')
const girlsBirthDate = fc.constantFrom(null, '1980-05-05', '2009-07-09', '2012-02-29')
const nth = fc.nat({ max: 5 })

type Move = { at: 0 | 1 } & (
  | { move: 'confirm' }
  | { move: 'add day'; day: string }
  | { move: 'move day'; nth: number; day: string }
  | { move: 'add participant'; birthDate: string | null }
  | { move: 'transfer'; nth: number }
  | { move: 'correct participant'; nth: number; birthDate: string | null }
  | { move: 'correct adult'; personId: string; birthDate: string | null }
  | { move: 'add adult' | 'see check'; personId: string; from: string; to: string }
  | { move: 'remove adult'; personId: string }
  | { move: 'take back check'; nth: number }
)

const at = fc.constantFrom(0 as const, 1 as const)
const move = (name: Move['move'], rest: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record({ at, move: fc.constant(name), ...rest }) as fc.Arbitrary<unknown> as fc.Arbitrary<Move>
const stay = fc.tuple(at, person, day, day).map(([where, personId, one, other]): Move => {
  const [from = one, to = other] = [one, other].toSorted()
  return { at: where, move: 'add adult', personId, from, to }
})
const check = fc.tuple(at, person, fc.integer({ min: -30, max: 9 }), fc.integer({ min: 0, max: 60 })).map(
  ([where, personId, from, length]): Move => ({
    at: where,
    move: 'see check',
    personId,
    from: dayAt(from),
    to: dayAt(from + length),
  }),
)
const anyMove: fc.Arbitrary<Move> = fc.oneof(
  { weight: 3, arbitrary: move('confirm', {}) },
  { weight: 2, arbitrary: move('add day', { day }) },
  { weight: 2, arbitrary: move('move day', { nth, day }) },
  { weight: 2, arbitrary: move('add participant', { birthDate: girlsBirthDate }) },
  { weight: 4, arbitrary: move('transfer', { nth }) },
  { weight: 1, arbitrary: move('correct participant', { nth, birthDate: girlsBirthDate }) },
  { weight: 3, arbitrary: move('correct adult', { personId: person, birthDate: girlsBirthDate }) },
  { weight: 4, arbitrary: stay },
  { weight: 6, arbitrary: check },
  { weight: 1, arbitrary: move('remove adult', { personId: person }) },
  { weight: 2, arbitrary: move('take back check', { nth }) },
)

test('through every sequence of transitions, a confirmed cohort with a minor has nobody unchecked beside it but whom a correction or a check taken back uncovered, and who is named', () => {
  const tried = { safe: 0, uncovered: 0, refused: new Set<string>(), refusedWhileUnsafe: new Set<string>() }
  fc.assert(
    fc.property(fc.array(anyMove, { minLength: 30, maxLength: 60 }), (moves) => {
      const cohorts: [SafeCohort, SafeCohort] = [empty, empty]
      const confirmed = [false, false]
      const born: Record<string, string | null> = {
        a: '1980-05-05',
        b: null,
        c: '2009-07-09',
        d: '2013-01-01',
      }
      for (const it of moves) {
        const before = cohorts.map(unchecked)
        const [target, after] = applied(cohorts, it, born)
        if (it.move === 'confirm') confirmed[target] ||= safetyRefusals(cohorts[target]).length === 0
        else if (
          neverRefused.includes(it.move) ||
          !confirmed[target] ||
          refusalsOfChange(cohorts[target], comingBy(it, cohorts, born)).length === 0
        ) {
          if (confirmed[target] && !neverRefused.includes(it.move))
            assertNothingUncovered(after[target], comingBy(it, cohorts, born), it.move)
          cohorts.splice(0, 2, ...after)
        } else {
          tried.refused.add(it.move)
          if (safetyRefusals(cohorts[target]).length > 0) tried.refusedWhileUnsafe.add(it.move)
          assert.ok(!isSafer(after[target], comingBy(it, cohorts, born)), 'it would have made it safer')
        }
        for (const nthCohort of [0, 1] as const) {
          const cohort = cohorts[nthCohort]
          if (!confirmed[nthCohort] || !hasMinor(cohort)) continue
          const beside = unchecked(cohort)
          const named = new Set(safetyRefusals(cohort).map(({ personId }) => personId))
          assert.deepEqual(
            beside.filter((who) => !named.has(who)),
            [],
            'somebody unchecked is not named',
          )
          if (!corrections.includes(it.move) && it.move !== 'confirm')
            assert.deepEqual(
              beside.filter((who) => !before[nthCohort]!.includes(who)),
              [],
              `after "${it.move}"`,
            )
          if (beside.length > 0) tried.uncovered++
          else if (cohort.adults.length > 0) tried.safe++
        }
      }
    }),
    { numRuns: 1000 },
  )
  assert.ok(tried.safe > 500 && tried.uncovered > 20, `hardly tried: ${tried.safe}, ${tried.uncovered}`)
  const refusable = ['add adult', 'add day', 'add participant', 'move day', 'transfer']
  assert.deepEqual([...tried.refused].toSorted(), refusable)
  assert.deepEqual([...tried.refusedWhileUnsafe].toSorted(), refusable)
})

/** What turns out to be otherwise is never refused, and uncovers whoever is there already. */
const corrections = ['correct adult', 'correct participant', 'take back check']
const neverRefused = [...corrections, 'remove adult', 'see check']

/** What a move brings to the cohort that it may make unsafe. */
function comingBy(
  it: Move,
  cohorts: readonly [SafeCohort, SafeCohort],
  born: Record<string, string | null>,
): ComingToCohort {
  const { participants, days: all } = cohorts[it.at]
  switch (it.move) {
    case 'add day':
      return { ...nothing, days: [it.day] }
    case 'move day':
      return { ...nothing, days: all.length === 0 ? [] : [it.day] }
    case 'add participant':
      return { ...nothing, participants: [it.birthDate] }
    case 'transfer':
      return { ...nothing, participants: participants.slice(it.nth % participants.length).slice(0, 1) }
    case 'add adult':
      return { ...nothing, adults: [adultOf(it, born)] }
    default:
      return nothing
  }
}

type Stay = { personId: string; from: string; to: string }

function adultOf({ personId, from, to }: Stay, born: Record<string, string | null>): CohortAdult {
  return { personId, birthDate: born[personId]!, fromDay: from, toDay: to }
}

/** No minor comes while a day is not covered, and no day that is not. Written again from the sentence of the rule. */
function assertNothingUncovered(after: SafeCohort, coming: ComingToCohort, name: string): void {
  if (!hasMinor(after)) return
  const bringsMinor = coming.participants.some((one) => one === null || ageOn(one, after.days[0]!) < 18)
  for (const it of bringsMinor ? after.days : coming.days)
    assert.ok(isCovered(after, it), `"${name}" left ${it} uncovered`)
}

function isCovered({ adults, checks }: SafeCohort, it: string): boolean {
  const there = adults.filter(
    ({ birthDate, fromDay, toDay }) =>
      fromDay <= it && it <= toDay && (birthDate === null || ageOn(birthDate, it) >= 18),
  )
  return there.length > 0 && there.every(({ personId }) => isCheckedOn(checks, personId, it))
}

function isCheckedOn(checks: readonly VettingCheck[], personId: string, it: string): boolean {
  return checks.some(
    (one) =>
      one.personId === personId && one.kind === 'honourability' && one.checkedOn <= it && it <= one.expiresOn,
  )
}

/** An adult comes, of age and checked on each of her days. */
function isSafer({ checks, days: all }: SafeCohort, { adults: [adult] }: ComingToCohort): boolean {
  if (adult === undefined) return false
  const { personId, birthDate, fromDay, toDay } = adult
  const isOfAge = birthDate === null || ageOn(birthDate, fromDay) >= 18
  const hers = all.filter((it) => fromDay <= it && it <= toDay)
  return isOfAge && hers.every((it) => isCheckedOn(checks, personId, it))
}

/** The two cohorts after a move, and which of them it may make unsafe. */
function applied(
  cohorts: readonly [SafeCohort, SafeCohort],
  it: Move,
  born: Record<string, string | null>,
): [0 | 1, [SafeCohort, SafeCohort]] {
  const cohort = cohorts[it.at]
  const other = it.at === 0 ? 1 : 0
  const { days: all, participants, adults } = cohort
  const changed = (change: Partial<SafeCohort>): [0 | 1, [SafeCohort, SafeCohort]] => {
    const both = { ...cohort, ...change }
    return [it.at, it.at === 0 ? [both, cohorts[1]] : [cohorts[0], both]]
  }
  switch (it.move) {
    case 'confirm':
      return changed({})
    case 'add day':
      return changed({ days: [...new Set([...all, it.day])].toSorted() })
    case 'move day':
      return all.length === 0
        ? changed({})
        : changed({ days: [...new Set([...all.toSpliced(it.nth % all.length, 1), it.day])].toSorted() })
    case 'add participant':
      return changed({ participants: [...participants, it.birthDate] })
    case 'transfer': {
      if (participants.length === 0) return changed({})
      const who = it.nth % participants.length
      const left = { ...cohort, participants: participants.toSpliced(who, 1) }
      const joined = { ...cohorts[other], participants: [...cohorts[other].participants, participants[who]!] }
      return [other, it.at === 0 ? [left, joined] : [joined, left]]
    }
    case 'correct participant':
      return participants.length === 0
        ? changed({})
        : changed({ participants: participants.with(it.nth % participants.length, it.birthDate) })
    case 'correct adult': {
      born[it.personId] = it.birthDate
      const corrected = (one: SafeCohort): SafeCohort => ({
        ...one,
        adults: one.adults.map((who) =>
          who.personId === it.personId ? { ...who, birthDate: it.birthDate } : who,
        ),
      })
      return [it.at, [corrected(cohorts[0]), corrected(cohorts[1])]]
    }
    case 'add adult':
      return changed({ adults: [...adults, adultOf(it, born)] })
    case 'see check': {
      const { personId, from: checkedOn, to: expiresOn } = it
      const made = { personId, kind: 'honourability', checkedOn, expiresOn }
      return [it.at, [withCheck(cohorts[0], made), withCheck(cohorts[1], made)]]
    }
    case 'take back check': {
      const taken = cohort.checks[it.nth % cohort.checks.length]
      return [it.at, [withoutCheck(cohorts[0], taken), withoutCheck(cohorts[1], taken)]]
    }
    case 'remove adult':
      return changed({ adults: adults.filter(({ personId }) => personId !== it.personId) })
  }
}

function withCheck(cohort: SafeCohort, made: VettingCheck): SafeCohort {
  return { ...cohort, checks: [...cohort.checks, made] }
}

/** A check that was taken back is left out of what is known of every cohort. */
function withoutCheck(cohort: SafeCohort, taken: VettingCheck | undefined): SafeCohort {
  return { ...cohort, checks: cohort.checks.filter((one) => one !== taken) }
}

/** Who is beside it without a check, where a minor is. Written again from the sentence of the rule, not from its code. */
function unchecked(cohort: SafeCohort): string[] {
  if (!hasMinor(cohort)) return []
  const { days: all, adults, checks } = cohort
  const without = adults.filter(({ personId, birthDate, fromDay, toDay }) =>
    all.some((it) => {
      if (it < fromDay || it > toDay) return false
      if (birthDate !== null && ageOn(birthDate, it) < 18) return false
      return !isCheckedOn(checks, personId, it)
    }),
  )
  return [...new Set(without.map(({ personId }) => personId))]
}
