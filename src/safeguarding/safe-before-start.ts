import { ageOn } from '#platform/clock/age.ts'
import { countsOn, type VettingCheck } from './vetting-check.ts'

/** What an adult does beside the participants of a cohort. */
export const adultRoles = ['facilitator', 'host', 'helper', 'guest'] as const
export type AdultRole = (typeof adultRoles)[number]

/** Somebody listed beside a cohort from one day to another, both included. Without a birth date she is an adult. */
export type CohortAdult = { personId: string; birthDate: string | null; fromDay: string; toDay: string }

/** What decides whether a cohort is safe. */
export type SafeCohort = {
  /** Its days, in order, `YYYY-MM-DD`. */
  days: readonly string[]
  /** Birth dates of its participants; null where it was never said. */
  participants: readonly (string | null)[]
  adults: readonly CohortAdult[]
  checks: readonly VettingCheck[]
  /** The kinds of check that its programme accepts. */
  accepted: readonly string[]
  /** From which age nobody is a minor any more, by its programme (`guardian.permissionUnder`). */
  ofAgeFrom: number
}

/**
 * Why a cohort is not safe. `day` is the first day on which it is not. `no check`: none that counts was seen for her.
 * `check expired`: it counted, and no longer does on that day. `no adult`: nobody who is an adult is listed.
 */
export type SafetyRefusal =
  | { refused: 'no check' | 'check expired'; personId: string; day: string }
  | { refused: 'no adult'; personId: null; day: string }

/** What a deed answers when it would put minors beside somebody unchecked, or leave them alone. */
export type NotSafe = { refused: 'not safe'; why: SafetyRefusal[] }

/**
 * Every reason why a cohort with a minor is not safe: an adult without a check that counts on each of her days, one
 * reason each, and the first day without an adult. A cohort of adults asks nothing, and a minor is never asked: she is
 * asked from the day on which she is of age. (Domain dossier, section 5.3: the gate.)
 */
export function safetyRefusals(cohort: SafeCohort): SafetyRefusal[] {
  return hasMinor(cohort) ? reasonsOn(cohort, cohort.days) : []
}

/** What is about to come to a cohort, and since when it is there. */
export type ComingToCohort = {
  /** The days on which something is added to its calendar, whether or not it has others then. */
  days: readonly string[]
  /** Birth dates of the participants. */
  participants: readonly (string | null)[]
  adults: readonly CohortAdult[]
  /** Of these adults. */
  checks: readonly VettingCheck[]
  /** The first day on which whoever comes is there: what was before cannot be mended any more. */
  since: string
}

/**
 * Why this may not come to a confirmed cohort: a day that is itself not covered, an adult without a check on one of her days,
 * a minor while any day from `since` on is not covered. What was unsafe before excuses nothing. Whatever makes it safer
 * has no reason against it: an adult who is checked on each of her days comes to the worst of cohorts.
 */
export function refusalsOfChange(cohort: SafeCohort, coming: ComingToCohort): SafetyRefusal[] {
  const after = {
    ...cohort,
    days: [...new Set([...cohort.days, ...coming.days])].toSorted(),
    participants: [...cohort.participants, ...coming.participants],
    adults: [...cohort.adults, ...coming.adults],
    checks: [...cohort.checks, ...coming.checks],
  }
  if (!hasMinor(after)) return []
  const days = after.days.filter((day) => day >= coming.since || coming.days.includes(day))
  const { participants, adults } = coming
  const bringsMinor = !hasMinor(cohort) || hasMinor({ ...after, days, participants, adults })
  if (bringsMinor) return reasonsOn(after, days)
  const ofAdults = coming.adults.flatMap((adult) => refusalOf(adult, after, after.days) ?? [])
  return [...ofAdults, ...reasonsOn(after, coming.days)]
}

/**
 * Is anybody in it a minor on one of its days, participant or helper? An unknown birth date may be a minor's. What is written
 * is asked the same by `app.cohorts_with_minors`; this also says it of what a change would bring (cohorts-with-minors.test.ts).
 */
export function hasMinor({ days, participants, adults, ofAgeFrom }: SafeCohort): boolean {
  const [first] = days
  if (first === undefined) return false
  return (
    participants.some((birthDate) => birthDate === null || ageOn(birthDate, first) < ofAgeFrom) ||
    adults.some((adult) => days.some((day) => isThere(adult, day) && !countsAsAdult(adult, day, ofAgeFrom)))
  )
}

/** Each adult without a check that counts on one of these days, and the first of them without an adult. */
function reasonsOn(cohort: SafeCohort, days: readonly string[]): SafetyRefusal[] {
  const uncovered = cohort.adults.flatMap((adult) => refusalOf(adult, cohort, days) ?? [])
  const alone = days.find(
    (day) =>
      !cohort.adults.some((adult) => isThere(adult, day) && countsAsAdult(adult, day, cohort.ofAgeFrom)),
  )
  return alone === undefined ? uncovered : [...uncovered, { refused: 'no adult', personId: null, day: alone }]
}

function refusalOf(
  adult: CohortAdult,
  { checks, accepted, ofAgeFrom }: SafeCohort,
  days: readonly string[],
): SafetyRefusal | null {
  const { personId } = adult
  const hers = checks.filter((check) => check.personId === personId && accepted.includes(check.kind))
  const day = days.find(
    (it) =>
      isThere(adult, it) && countsAsAdult(adult, it, ofAgeFrom) && !hers.some((check) => countsOn(check, it)),
  )
  if (day === undefined) return null
  const expired = hers.some((check) => check.expiresOn < day)
  return { refused: expired ? 'check expired' : 'no check', personId, day }
}

function isThere({ fromDay, toDay }: CohortAdult, day: string): boolean {
  return fromDay <= day && day <= toDay
}

function countsAsAdult({ birthDate }: CohortAdult, day: string, ofAgeFrom: number): boolean {
  return birthDate === null || ageOn(birthDate, day) >= ofAgeFrom
}
