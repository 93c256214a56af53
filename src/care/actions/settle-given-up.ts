import { recordEach } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { addSteps, lockOpenAbsences } from '../store.ts'

/**
 * She gave up her place, or her guardian did, while somebody was to call about her: that is word of her, and nobody calls any
 * more. Subscriber of `placeGivenUp`.
 */
export async function settleGivenUp(scope: Scope, given: { applicationId: string }): Promise<void> {
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
