import { ageOn } from '#platform/clock/age.ts'

/** How long a check counts: a setting of the programme, with its source. */
export type Validity = { days: number } | { months: number }

/** A good result that somebody of the team has seen: its kind and its days, never the document. */
export type VettingCheck = { personId: string; kind: string; checkedOn: string; expiresOn: string }

/**
 * The last day (`YYYY-MM-DD`) on which a check counts. A length in months ends on the day of the same number, or on the
 * last of the month when there is none, that day included (French civil procedure code, article 641).
 */
export function lastDayOf(checkedOn: string, validFor: Validity): string {
  const [year = 0, month = 0, day = 0] = checkedOn.split('-').map(Number)
  if ('days' in validFor) return isoDay(year, month - 1, day + validFor.days)
  const lastOfMonth = new Date(Date.UTC(year, month + validFor.months, 0)).getUTCDate()
  return isoDay(year, month - 1 + validFor.months, Math.min(day, lastOfMonth))
}

/** Does this check count on a day? */
export function countsOn(check: VettingCheck, day: string): boolean {
  return check.checkedOn <= day && day <= check.expiresOn
}

export type CheckRefusal = 'kind not accepted' | 'own check' | 'in the future' | 'expired already' | 'minor'

/** Why a check cannot be written down. Nobody sees her own, and none is asked of somebody who is still a minor. */
export function checkRefusal(seen: {
  check: VettingCheck | null
  seenBy: string
  birthDate: string | null
  today: string
}): CheckRefusal | null {
  const { check, seenBy, birthDate, today } = seen
  if (check === null) return 'kind not accepted'
  if (check.personId === seenBy) return 'own check'
  if (check.checkedOn > today) return 'in the future'
  if (check.expiresOn < today) return 'expired already'
  return birthDate !== null && ageOn(birthDate, check.expiresOn) < 18 ? 'minor' : null
}

function isoDay(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)
}
