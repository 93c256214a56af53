/** Why somebody is erased: the codes of `app.erasures`. */
const erasureReasons = [
  'she asked',
  'her guardian asked',
  'draft never sent',
  'refused file',
  'participant file',
  'entered by mistake',
  'another duty',
  'her child was erased',
] as const
export type ErasureReason = (typeof erasureReasons)[number]

/** The reasons that a person may give; the others are the program's own. */
export const reasonsToGive = [
  'she asked',
  'her guardian asked',
  'entered by mistake',
  'another duty',
] as const satisfies ErasureReason[]

/** Why somebody cannot be erased now. Each has its remedy on another page: record her departure, end her roles. */
export type ErasureObstacle = 'place in a cohort' | 'place to come' | 'has a role'

/** A place that she has: in a cohort, or in none yet. */
export type PlaceUnderWay = { applicationId: string; cohortId: string | null; enrolmentId: string }

export function erasureObstacle(facts: {
  placeUnderWay: PlaceUnderWay | null
  hasRoleInForce: boolean
}): ErasureObstacle | null {
  if (facts.placeUnderWay !== null)
    return facts.placeUnderWay.cohortId === null ? 'place to come' : 'place in a cohort'
  return facts.hasRoleInForce ? 'has a role' : null
}

/** Why a request to be erased is answered by keeping: a code that she reads as a sentence. */
export const keepingReasons = ['place under way', 'not sure it is her', 'another duty'] as const
export type KeepingReason = (typeof keepingReasons)[number]

/** Until when a request is answered: a month (GDPR, art. 12(3)). */
export function answerDue(askedAt: Date): Date {
  const due = new Date(askedAt)
  due.setUTCMonth(due.getUTCMonth() + 1)
  // 31 January and a month is the last day of February, not the third of March.
  if (due.getUTCDate() !== askedAt.getUTCDate()) due.setUTCDate(0)
  return due
}

/** What stood on the page when somebody decided to erase: whoever was joined with her since is not erased unseen. */
export function markOfRows(rows: readonly { id: string }[]): string {
  return rows.map(({ id }) => id).join(' ')
}
