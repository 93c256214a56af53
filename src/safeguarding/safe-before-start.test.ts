import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type ComingToCohort,
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

test('who is eighteen on the first day is no minor there, who is the day after is one', () => {
  const unchecked = { ...camp, checks: [] }
  assert.equal(safetyRefusals({ ...unchecked, participants: ['2009-07-05'] }).length, 0)
  assert.equal(safetyRefusals({ ...unchecked, participants: ['2009-07-06'] }).length, 1)
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

const nothing: ComingToCohort = { days: [], participants: [], adults: [], checks: [], since: '2027-07-05' }

test('one reason known already hides no other: a second day without an adult is refused, and so is a minor', () => {
  const left = { ...camp, adults: [{ ...sylvie, toDay: '2027-07-06' }] }
  const alone = (day: string) => [{ refused: 'no adult', personId: null, day }]
  for (const day of ['2027-07-08', '2027-07-09'])
    assert.deepEqual(refusalsOfChange(left, { ...nothing, days: [day] }), alone(day))
  assert.deepEqual(refusalsOfChange(left, { ...nothing, days: ['2027-07-06'] }), [], 'she is there')
  for (const birthDate of [lina, null])
    assert.deepEqual(refusalsOfChange(left, { ...nothing, participants: [birthDate] }), alone('2027-07-07'))
  assert.deepEqual(refusalsOfChange(left, { ...nothing, participants: ['1990-01-01'] }), [], 'a woman')
  assert.deepEqual(refusalsOfChange(left, { ...nothing, adults: [{ ...sylvie, fromDay: '2027-07-08' }] }), [])
})

test('a minor comes once each day still to come is covered, whatever the days before were', () => {
  const back = { ...camp, adults: [{ ...sylvie, fromDay: '2027-07-06' }] }
  assert.equal(refusalsOfChange(back, { ...nothing, participants: [lina] }).length, 1)
  assert.deepEqual(refusalsOfChange(back, { ...nothing, participants: [lina], since: '2027-07-06' }), [])
})
