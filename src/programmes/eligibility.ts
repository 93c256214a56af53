import { ageOn } from '#platform/clock/age.ts'
import type { EditionDocument, ProgrammeDocument } from './programme-file.ts'

type Rules = Pick<ProgrammeDocument, 'publicRule' | 'ageRule'>

/** What she has said so far. Gender is the key of the answer she chose; nothing is ever proven. */
export type EligibilityAnswers = { birthDate?: string; gender?: string }

/** Why a criterion is met, not met or not known yet. `eligibility-words.ts` says it in words. */
export type EligibilityReason =
  | {
      key: 'age-accepted' | 'too-young' | 'too-old'
      age: number
      on: string
      minimum: number
      maximum?: number
    }
  | { key: 'birth-date-not-given' | 'born-after'; on: string }
  | { key: 'any-age' | 'public-welcome' | 'public-first' | 'public-after' | 'open-to-all' | 'other-public' }
  | { key: 'gender-not-given' }

type CriterionAnswer = {
  criterion: 'public' | 'age'
  answer: 'yes' | 'no' | 'unknown'
  reason: EligibilityReason
}

/** The whole pre-check: one "no" is a no, otherwise anything not known leaves it unknown. */
export type Eligibility = { eligible: 'yes' | 'no' | 'unknown'; criteria: CriterionAnswer[] }

/**
 * Whether she can apply, with one reason for each criterion. Age is counted on the day that the programme states, and
 * not on the day she asks. Never a decision about a person: it explains the rule before she writes.
 */
export function eligibility(
  rules: Rules,
  answers: EligibilityAnswers,
  edition: Pick<EditionDocument, 'firstDay' | 'lastDay'>,
): Eligibility {
  const criteria = [
    publicAnswer(rules.publicRule, answers.gender),
    ageAnswer(rules.ageRule, answers.birthDate, edition),
  ]
  const given = criteria.map(({ answer }) => answer)
  const eligible = given.includes('no') ? 'no' : given.includes('unknown') ? 'unknown' : 'yes'
  return { eligible, criteria }
}

/** The day on which the programme counts ages, in one of its editions. */
export function ageCountedOn(
  rule: NonNullable<Rules['ageRule']>,
  edition: Pick<EditionDocument, 'firstDay' | 'lastDay'>,
): string {
  return rule.countedOn === 'first-day' ? edition.firstDay : edition.lastDay
}

function publicAnswer(rule: Rules['publicRule'], gender: string | undefined): CriterionAnswer {
  const criterion = 'public'
  if (rule.kind === 'mixed') return { criterion, answer: 'yes', reason: { key: 'open-to-all' } }
  const welcome = gender !== undefined && rule.welcomes.includes(gender)
  if (rule.kind === 'women-priority') {
    return { criterion, answer: 'yes', reason: { key: welcome ? 'public-first' : 'public-after' } }
  }
  if (gender === undefined) return { criterion, answer: 'unknown', reason: { key: 'gender-not-given' } }
  return welcome
    ? { criterion, answer: 'yes', reason: { key: 'public-welcome' } }
    : { criterion, answer: 'no', reason: { key: 'other-public' } }
}

function ageAnswer(
  rule: Rules['ageRule'],
  birthDate: string | undefined,
  edition: Pick<EditionDocument, 'firstDay' | 'lastDay'>,
): CriterionAnswer {
  const criterion = 'age'
  if (!rule) return { criterion, answer: 'yes', reason: { key: 'any-age' } }
  const on = ageCountedOn(rule, edition)
  if (birthDate === undefined)
    return { criterion, answer: 'unknown', reason: { key: 'birth-date-not-given', on } }
  if (birthDate > on) return { criterion, answer: 'unknown', reason: { key: 'born-after', on } }
  const age = ageOn(birthDate, on)
  const { minimum, maximum } = rule
  if (age < minimum)
    return { criterion, answer: 'no', reason: { key: 'too-young', age, on, minimum, maximum } }
  if (maximum !== undefined && age > maximum) {
    return { criterion, answer: 'no', reason: { key: 'too-old', age, on, minimum, maximum } }
  }
  return { criterion, answer: 'yes', reason: { key: 'age-accepted', age, on, minimum, maximum } }
}
