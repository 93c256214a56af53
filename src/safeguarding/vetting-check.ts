import { ageOn } from '#platform/clock/age.ts'

/** A good result that somebody of the team has seen: its kind and its days, never the document. */
export type VettingCheck = { personId: string; kind: string; checkedOn: string; expiresOn: string }

/** Does this check count on a day? */
export function countsOn(check: VettingCheck, day: string): boolean {
  return check.checkedOn <= day && day <= check.expiresOn
}

/** Why a check is taken back: a closed list. That one is asked for anew says nothing about anybody, and takes all of hers back. */
export const checkTakenBackReasons = [
  'of somebody else',
  'wrong date',
  'another document',
  'not seen',
  'asked again',
] as const
export type CheckTakenBackWhy = (typeof checkTakenBackReasons)[number]

export type CheckRefusal = 'kind not accepted' | 'own check' | 'in the future' | 'expired already' | 'minor'

/** Why a check cannot be written down. Nobody sees her own, and none is asked of somebody who is still a minor. */
export function checkRefusal(seen: {
  check: VettingCheck | null
  seenBy: string
  birthDate: string | null
  today: string
  /** From which age nobody is a minor any more, by the programme. */
  ofAgeFrom: number
}): CheckRefusal | null {
  const { check, seenBy, birthDate, today, ofAgeFrom } = seen
  if (check === null) return 'kind not accepted'
  if (check.personId === seenBy) return 'own check'
  if (check.checkedOn > today) return 'in the future'
  if (check.expiresOn < today) return 'expired already'
  return birthDate !== null && ageOn(birthDate, check.expiresOn) < ofAgeFrom ? 'minor' : null
}
