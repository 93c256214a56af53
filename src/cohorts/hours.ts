/** Minutes of some cohorts together: taught in sessions held, and attended by everybody. */
export type HoursLine = { key: string; cohorts: number; taughtMinutes: number; learnerMinutes: number }

type Counted = { taughtMinutes: number; learnerMinutes: number }

/** Sums by whatever the cohorts share, in the order in which it comes first. Nothing is rounded: sums agree to the minute. */
export function hoursBy<Cohort extends Counted>(
  cohorts: readonly Cohort[],
  keyOf: (cohort: Cohort) => string,
): HoursLine[] {
  const lines = new Map<string, HoursLine>()
  for (const cohort of cohorts) {
    const key = keyOf(cohort)
    const line = lines.get(key) ?? { key, cohorts: 0, taughtMinutes: 0, learnerMinutes: 0 }
    lines.set(key, {
      key,
      cohorts: line.cohorts + 1,
      taughtMinutes: line.taughtMinutes + cohort.taughtMinutes,
      learnerMinutes: line.learnerMinutes + cohort.learnerMinutes,
    })
  }
  return [...lines.values()]
}
