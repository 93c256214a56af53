import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { type EligibilityAnswers, eligibility } from './eligibility.ts'
import { eligibilityWords } from './eligibility-words.ts'
import type { ProgrammeDocument } from './programme-file.ts'

const words = { fr: 'x', en: 'x' }
const source = { words }
const edition = { firstDay: '2027-07-05', lastDay: '2027-07-30' }
const publicRule: ProgrammeDocument['publicRule'] = {
  kind: 'women-only',
  welcomes: ['girl', 'non-binary'],
  aim: words,
  proportionality: words,
  alternative: words,
  source,
}
const ageRule: ProgrammeDocument['ageRule'] = { minimum: 14, maximum: 17, countedOn: 'first-day', source }
const rules = { publicRule, ageRule }

const said = (address: 'tu' | 'vous'): Pick<ProgrammeDocument, 'address' | 'questions' | 'publicRule'> => ({
  address,
  publicRule,
  questions: [
    {
      key: 'gender',
      kind: 'choice',
      fills: 'gender',
      required: true,
      label: words,
      choices: [
        { key: 'girl', label: { fr: 'Fille', en: 'Girl' } },
        { key: 'non-binary', label: { fr: 'Non binaire', en: 'Non-binary' } },
        { key: 'boy', label: { fr: 'Garçon', en: 'Boy' } },
      ],
    },
  ],
})

function ask(answers: EligibilityAnswers, changes: Partial<typeof rules> = {}) {
  const { eligible, criteria } = eligibility({ ...rules, ...changes }, answers, edition)
  return [eligible, ...criteria.map(({ reason }) => reason.key)]
}

test('each answer decides its own criterion, and what is not said is not known', () => {
  assert.deepEqual(ask({}), ['unknown', 'gender-not-given', 'birth-date-not-given'])
  assert.deepEqual(ask({ gender: 'girl' }), ['unknown', 'public-welcome', 'birth-date-not-given'])
  assert.deepEqual(ask({ gender: 'girl', birthDate: '2012-03-14' }), [
    'yes',
    'public-welcome',
    'age-accepted',
  ])
  assert.deepEqual(ask({ gender: 'non-binary', birthDate: '2012-03-14' })[0], 'yes')
  assert.deepEqual(ask({ gender: 'boy', birthDate: '2012-03-14' }), ['no', 'other-public', 'age-accepted'])
  assert.deepEqual(ask({ birthDate: '2016-03-14' }), ['no', 'gender-not-given', 'too-young'])
})

test('age is counted on the first day: the birthday on that day is early enough, the next day is not', () => {
  const girl = (birthDate: string) => ask({ gender: 'girl', birthDate })[2]
  assert.equal(girl('2013-07-05'), 'age-accepted')
  assert.equal(girl('2013-07-06'), 'too-young')
  assert.equal(girl('2009-07-06'), 'age-accepted')
  assert.equal(girl('2009-07-05'), 'too-old')
})

test('age is counted on the last day when the programme says so', () => {
  const lastDay = { ageRule: { ...ageRule, countedOn: 'last-day' as const } }
  assert.equal(ask({ gender: 'girl', birthDate: '2013-07-30' }, lastDay)[2], 'age-accepted')
  assert.equal(ask({ gender: 'girl', birthDate: '2013-07-31' }, lastDay)[2], 'too-young')
})

test('a birth date after that day is a slip of the finger, not a refusal', () => {
  assert.deepEqual(ask({ gender: 'girl', birthDate: '2072-03-14' }), [
    'unknown',
    'public-welcome',
    'born-after',
  ])
})

test('without maximum nobody is too old, without age rule any age will do', () => {
  const noMaximum = { ageRule: { ...ageRule, maximum: undefined } }
  assert.equal(ask({ gender: 'girl', birthDate: '1950-01-01' }, noMaximum)[0], 'yes')
  const answer = eligibility({ publicRule }, { gender: 'girl' }, edition)
  assert.deepEqual([answer.eligible, answer.criteria[1]?.reason.key], ['yes', 'any-age'])
})

test('a priority refuses nobody, and a mixed programme asks nothing about gender', () => {
  const birthDate = '2012-03-14'
  const first = { publicRule: { ...publicRule, kind: 'women-priority' as const } }
  assert.deepEqual(ask({ gender: 'girl', birthDate }, first), ['yes', 'public-first', 'age-accepted'])
  assert.deepEqual(ask({ gender: 'boy', birthDate }, first), ['yes', 'public-after', 'age-accepted'])
  const mixed = { publicRule: { ...publicRule, kind: 'mixed' as const, welcomes: [] } }
  assert.deepEqual(ask({ birthDate }, mixed), ['yes', 'open-to-all', 'age-accepted'])
})

test('a reason says her age, the day it is counted and the rule, in her form of address', () => {
  const [, age] = eligibility(rules, { birthDate: '2016-03-14' }, edition).criteria
  assert.ok(age)
  const tu = eligibilityWords(age.reason, 'fr', said('tu'))
  assert.match(tu, /5 juillet 2027/)
  assert.match(tu, /11 ans/)
  assert.match(tu, /tu auras/)
  assert.match(tu, /au moins 14 ans/)
  assert.match(eligibilityWords(age.reason, 'fr', said('vous')), /vous aurez/)
  assert.match(eligibilityWords(age.reason, 'en', said('tu')), /5 July 2027 you will be 11.*at least 14/)
})

test('whoever is not of the public reads for whom it is, all that the programme welcomes', () => {
  const [publicAnswer] = eligibility(rules, { gender: 'boy' }, edition).criteria
  const { reason } = publicAnswer!
  assert.match(eligibilityWords(reason, 'fr', said('tu')), /se définit comme fille ou non binaire\. Regarde/)
  assert.match(eligibilityWords(reason, 'en', said('tu')), /girl or non-binary\./)
})

test('saying more never turns a no into a yes, and every reason has words', () => {
  const gender = fc.constantFrom(undefined, 'girl', 'non-binary', 'boy', 'anything')
  const birthDate = fc.option(
    fc
      .date({ min: new Date('1950-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((instant) => instant.toISOString().slice(0, 10)),
    { nil: undefined },
  )
  fc.assert(
    fc.property(gender, birthDate, (gender, birthDate) => {
      const whole = eligibility(rules, { gender, birthDate }, edition)
      for (const less of [{ gender }, { birthDate }]) {
        if (eligibility(rules, less, edition).eligible === 'no') assert.equal(whole.eligible, 'no')
      }
      for (const { reason } of whole.criteria) {
        assert.ok(
          eligibilityWords(reason, 'fr', said('tu')).length > 0 &&
            eligibilityWords(reason, 'en', said('vous')).length > 0,
        )
      }
    }),
  )
})
