import { recordEach } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { addSteps, lockOpenAbsences } from '../store.ts'

/**
 * Her guardian gave up her place while somebody was to call about her: that is word of her, and nobody calls any more. What her
 * own link says is not: whoever holds her telephone can say it, and where she is nobody knows yet. Subscriber of `placeGivenUp`.
 */
export async function settleGivenUp(
  scope: Scope,
  given: { applicationId: string; byHerself: boolean },
): Promise<void> {
  if (given.byHerself) return
  const absences = await lockOpenAbsences(scope, given.applicationId)
  await addSteps(
    scope,
    absences.map((absence) => ({ absence, step: { kind: 'gave up' }, state: 'settled' })),
  )
  await recordEach(
    scope,
    absences.map(({ id, personId }) => ({
      action: 'absence.settled',
      subjectId: personId,
      object: { kind: 'absence', id },
    })),
  )
}
