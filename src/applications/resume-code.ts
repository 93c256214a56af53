import { inTwoGroups } from '#platform/i18n/two-groups.ts'

/** How many wrong birth dates close a code, and for how long. */
const faultsAllowed = 5
const closedForMinutes = 60

/** A code as it stands: how often it was tried wrongly, and until when it is closed. */
type CodeStanding = { faults: number; closedUntil: Date | null }

/** May the code be tried now? */
export function isOpen({ closedUntil }: CodeStanding, now: Date): boolean {
  return closedUntil === null || closedUntil <= now
}

/** The standing after one more wrong birth date: the fifth closes it for an hour, then counting begins anew. */
export function afterFault({ faults }: CodeStanding, now: Date): CodeStanding {
  if (faults + 1 < faultsAllowed) return { faults: faults + 1, closedUntil: null }
  return { faults: 0, closedUntil: new Date(now.getTime() + closedForMinutes * 60_000) }
}

/** "7K4MP-2XQ9T": the code in two groups, as people copy it. */
export function codeInGroups(code: string): string {
  return inTwoGroups(code, '-')
}
