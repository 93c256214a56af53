import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { lockHolder } from '#src/people/index.ts'
import type { CheckTakenBackWhy } from '../vetting-check.ts'

/**
 * A check counts no more from now on, beside any cohort; who took it back, when and why stay with it. Where one is asked for
 * anew, every other one of hers goes with it. Nobody takes back her own. Pressed twice, it is taken back once.
 */
export async function takeBackCheck(
  scope: Scope,
  { personId, checkId, why }: { personId: string; checkId: string; why: CheckTakenBackWhy },
): Promise<'own check' | null> {
  const { organisationId, now, actor } = scope
  if (personId === actor.id) return 'own check'
  await lockHolder(scope, personId)
  const those = scope.db
    .updateTable('vettingChecks')
    .set({ takenBackAt: now, takenBackBy: actor.id, takenBackWhy: why })
    .where('organisationId', '=', organisationId)
    .where('personId', '=', personId)
    .where('takenBackAt', 'is', null)
  const taken = await those.where('id', '=', checkId).returning('id').executeTakeFirst()
  if (taken === undefined) return null
  if (why === 'asked again') await those.execute()
  await record(scope, {
    action: 'check.taken-back',
    subjectId: personId,
    object: { kind: 'person', id: personId },
    details: { why },
  })
  return null
}
