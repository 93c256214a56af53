import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { ageOn } from '#platform/clock/age.ts'
import {
  type CohortAdult,
  hasMinor,
  refusalsOfChange,
  type SafeCohort,
  safetyRefusals,
} from './safe-before-start.ts'
import type { VettingCheck } from './vetting-check.ts'

const days = ['2027-07-05', '2027-07-06', '2027-07-07', '2027-07-08']
const lina = '2012-03-14'
const sylvie = { personId: 'sylvie', birthDate: '1985-01-01', fromDay: '2027-07-05', toDay: '2027-07-08' }
const seen = (personId: string, checkedOn: string, expiresOn: string): VettingCheck => ({
  personId,
  kind: 'honourability',
  checkedOn,
  expiresOn,
})
const camp: SafeCohort = {
  days,
  participants: [lina],
  adults: [sylvie],
  checks: [seen('sylvie', '2027-05-01', '2027-11-01')],
  accepted: ['honourability'],
  ofAgeFrom: 18,
}

test('with a check that counts on every day, a cohort is safe', () => {
  assert.deepEqual(safetyRefusals(camp), [])
})

test('who is a minor is said by the programme, whose country may count otherwise', () => {
  const unchecked = { ...camp, participants: ['2008-07-05'], checks: [] }
  assert.equal(safetyRefusals(unchecked).length, 0, 'nineteen')
  assert.equal(safetyRefusals({ ...unchecked, ofAgeFrom: 21 }).length, 1)
})

test('without any check the first day is named', () => {
  assert.deepEqual(safetyRefusals({ ...camp, checks: [] }), [
    { refused: 'no check', personId: 'sylvie', day: '2027-07-05' },
  ])
})

test('a check that expires during the camp is a refusal that names the day', () => {
  const checks = [seen('sylvie', '2027-01-06', '2027-07-06')]
  assert.deepEqual(safetyRefusals({ ...camp, checks }), [
    { refused: 'check expired', personId: 'sylvie', day: '2027-07-07' },
  ])
  const renewed = [...checks, seen('sylvie', '2027-07-07', '2028-01-07')]
  assert.deepEqual(safetyRefusals({ ...camp, checks: renewed }), [], 'the next one takes over')
})

test('a check made after the first day, of a kind not accepted, or of somebody else counts for nothing', () => {
  for (const check of [
    seen('sylvie', '2027-07-06', '2028-01-06'),
    { ...seen('sylvie', '2027-05-01', '2027-11-01'), kind: 'a friend says so' },
    seen('béatrice', '2027-05-01', '2027-11-01'),
  ]) {
    assert.deepEqual(safetyRefusals({ ...camp, checks: [check] }), [
      { refused: 'no check', personId: 'sylvie', day: '2027-07-05' },
    ])
  }
})

test('an adult is asked for the days on which she is there', () => {
  const guest = { ...sylvie, personId: 'guest', fromDay: '2027-07-06', toDay: '2027-07-06' }
  const checks = [...camp.checks, seen('guest', '2027-01-06', '2027-07-06')]
  assert.deepEqual(safetyRefusals({ ...camp, adults: [sylvie, guest], checks }), [])
})

test('a cohort of adults asks nothing; one girl of seventeen, or of an unknown age, asks everybody', () => {
  const unchecked = { ...camp, checks: [] }
  assert.deepEqual(safetyRefusals({ ...unchecked, participants: ['1990-01-01'] }), [])
  assert.equal(safetyRefusals({ ...unchecked, participants: ['1990-01-01', '2009-07-06'] }).length, 1)
  assert.equal(safetyRefusals({ ...unchecked, participants: [null] }).length, 1)
  assert.deepEqual(
    safetyRefusals({ ...unchecked, participants: ['2009-07-05'] }),
    [],
    'eighteen on the first day',
  )
})

test('a minor helper is never asked, until the day on which she is eighteen', () => {
  const helper = { ...sylvie, personId: 'helper', birthDate: '2010-01-01' }
  assert.deepEqual(safetyRefusals({ ...camp, adults: [sylvie, helper] }), [])
  const birthday = { ...helper, birthDate: '2009-07-07' }
  assert.deepEqual(safetyRefusals({ ...camp, adults: [sylvie, birthday] }), [
    { refused: 'no check', personId: 'helper', day: '2027-07-07' },
  ])
})

test('a minor helper makes a cohort of adults one with a minor', () => {
  const helper = { ...sylvie, personId: 'helper', birthDate: '2010-01-01' }
  const women = { ...camp, participants: ['1990-01-01'], checks: [] }
  assert.equal(hasMinor(women), false)
  assert.deepEqual(safetyRefusals({ ...women, adults: [sylvie, helper] }), [
    { refused: 'no check', personId: 'sylvie', day: '2027-07-05' },
  ])
})

test('a day without an adult is named, and a minor helper is not one', () => {
  assert.deepEqual(safetyRefusals({ ...camp, adults: [] }), [
    { refused: 'no adult', personId: null, day: '2027-07-05' },
  ])
  const short = { ...sylvie, toDay: '2027-07-06' }
  const helper = { ...sylvie, personId: 'helper', birthDate: '2010-01-01' }
  assert.deepEqual(safetyRefusals({ ...camp, adults: [short, helper] }), [
    { refused: 'no adult', personId: null, day: '2027-07-07' },
  ])
})

// Every transition, in any order: what was confirmed stays safe for each adult on each of her days.

const dayAt = (at: number) => new Date(Date.UTC(2027, 6, 5 + at)).toISOString().slice(0, 10)
const day = fc.integer({ min: 0, max: 9 }).map(dayAt)
const person = fc.constantFrom('a', 'b', 'c', 'd')
const birthDates: Record<string, string | null> = {
  a: '1980-05-05',
  b: null,
  c: '2009-07-09',
  d: '2013-01-01',
}

type Move =
  | { move: 'confirm' }
  | { move: 'add day'; day: string }
  | { move: 'add participant'; birthDate: string | null }
  | { move: 'add adult' | 'see check'; personId: string; from: string; to: string }
  | { move: 'remove adult'; personId: string }

const stay = fc
  .record({ move: fc.constant('add adult' as const), personId: person, from: day, to: day })
  .map((it) => ({
    ...it,
    from: it.from < it.to ? it.from : it.to,
    to: it.from < it.to ? it.to : it.from,
  }))
const check = fc
  .tuple(person, fc.integer({ min: -30, max: 9 }), fc.integer({ min: 0, max: 60 }))
  .map(([personId, from, length]) => ({
    move: 'see check' as const,
    personId,
    from: dayAt(from),
    to: dayAt(from + length),
  }))
const anyMove: fc.Arbitrary<Move> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ move: 'confirm' as const }) },
  { weight: 2, arbitrary: fc.record({ move: fc.constant('add day' as const), day }) },
  {
    weight: 1,
    arbitrary: fc.record({
      move: fc.constant('add participant' as const),
      birthDate: fc.constantFrom(null, '1980-05-05', '2009-07-09', '2012-02-29'),
    }),
  },
  { weight: 4, arbitrary: stay },
  { weight: 6, arbitrary: check },
  { weight: 1, arbitrary: fc.record({ move: fc.constant('remove adult' as const), personId: person }) },
)

test('through every sequence of transitions, a confirmed cohort with a minor has nobody unchecked beside it', () => {
  const seenSo = { safe: 0, refused: new Set<string>() }
  fc.assert(
    fc.property(fc.array(anyMove, { minLength: 10, maxLength: 40 }), (moves) => {
      let cohort: SafeCohort = { ...camp, days: [], participants: [], adults: [], checks: [] }
      let isConfirmed = false
      for (const move of moves) {
        const after = applied(cohort, move)
        if (move.move === 'confirm') isConfirmed ||= safetyRefusals(cohort).length === 0
        else if (!isConfirmed || move.move === 'remove adult') cohort = after
        else if (refusalsOfChange(cohort, after).length === 0) cohort = after
        else seenSo.refused.add(move.move)
        if (!isConfirmed || !hasMinor(cohort)) continue
        assertChecked(cohort)
        if (cohort.adults.length > 0) seenSo.safe++
      }
    }),
    { numRuns: 2000 },
  )
  assert.ok(seenSo.safe > 500, `hardly tried: ${seenSo.safe}`)
  assert.deepEqual([...seenSo.refused].toSorted(), ['add adult', 'add day', 'add participant'])
})

function applied(cohort: SafeCohort, move: Move): SafeCohort {
  const { days: all, participants, adults, checks } = cohort
  switch (move.move) {
    case 'confirm':
      return cohort
    case 'add day':
      return { ...cohort, days: [...new Set([...all, move.day])].toSorted() }
    case 'add participant':
      return { ...cohort, participants: [...participants, move.birthDate] }
    case 'add adult': {
      const { personId, from, to } = move
      const adult: CohortAdult = { personId, birthDate: birthDates[personId]!, fromDay: from, toDay: to }
      return { ...cohort, adults: [...adults, adult] }
    }
    case 'see check':
      return { ...cohort, checks: [...checks, seen(move.personId, move.from, move.to)] }
  }
  return { ...cohort, adults: adults.filter(({ personId }) => personId !== move.personId) }
}

/** Written again from the sentence of the rule, not from its code. */
function assertChecked({ days: all, adults, checks }: SafeCohort): void {
  for (const { personId, birthDate, fromDay, toDay } of adults) {
    for (const it of all) {
      if (it < fromDay || it > toDay) continue
      if (birthDate !== null && ageOn(birthDate, it) < 18) continue
      const good = checks.filter((check) => check.personId === personId && check.kind === 'honourability')
      assert.ok(
        good.some(({ checkedOn, expiresOn }) => checkedOn <= it && it <= expiresOn),
        `${personId} on ${it}`,
      )
    }
  }
}
