import type { Scope } from '#platform/database/database.ts'
import { movePaper, papersOfCohort } from '#src/papers/index.ts'
import { as, daysAfter } from './days.ts'

/**
 * The days before a cohort meets, its girls show the papers that nobody signs on a screen, and somebody of the team writes
 * down that she saw them; the earliest are checked at once.
 */
export async function showPapers(
  scope: Scope,
  { cohortId, firstDay, by }: { cohortId: string; firstDay: string; by: string },
): Promise<void> {
  const girls = await papersOfCohort(scope, cohortId)
  for (const [nth, { enrolmentId, papers }] of girls.entries()) {
    const seen = as(scope, by, daysAfter(firstDay, -7 + (nth % 5)), '16:00')
    for (const { key: paper, how, state: was } of papers) {
      if (how !== 'shown') continue
      const move = { cohortId, enrolmentId, paper, was, to: nth % 3 === 2 ? 'received' : 'checked' } as const
      const refusal = await movePaper(seen, move)
      if (refusal !== null) throw new Error(`Paper not noted: ${refusal.refused}`)
    }
  }
}
