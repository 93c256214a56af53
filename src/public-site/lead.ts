/**
 * How long a contact left for next time is kept at most. Proposed by Frise, to be confirmed: a campaign opens once a year
 * and stays open some months; the contact goes earlier, as soon as the next campaign of the programme has closed.
 */
export const monthsKept = 18

/** The last day of keeping, told to whoever leaves a contact on this day (`YYYY-MM-DD`). */
export function eraseOn(leftOn: string): string {
  const [year = 0, month = 1, day = 1] = leftOn.split('-').map(Number)
  const months = year * 12 + (month - 1) + monthsKept
  const lastOfMonth = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate()
  const wanted = new Date(Date.UTC(Math.floor(months / 12), months % 12, Math.min(day, lastOfMonth)))
  return wanted.toISOString().slice(0, 10)
}
