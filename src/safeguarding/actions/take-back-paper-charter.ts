import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { lockHolder } from '#src/people/index.ts'
import type { TakenBackWhy } from '../paper-charter.ts'

/**
 * A charter was noted by mistake: it counts no more from now on, and who took it back, when and why stay with it. Nobody takes
 * back her own. Pressed twice, it is taken back once.
 */
export async function takeBackPaperCharter(
  scope: Scope,
  { personId, charterId, why }: { personId: string; charterId: string; why: TakenBackWhy },
): Promise<'own charter' | null> {
  const { organisationId, now, actor } = scope
  if (personId === actor.id) return 'own charter'
  await lockHolder(scope, personId)
  const taken = await scope.db
    .updateTable('chartersOnPaper')
    .set({ takenBackAt: now, takenBackBy: actor.id, takenBackWhy: why })
    .where('organisationId', '=', organisationId)
    .where('id', '=', charterId)
    .where('personId', '=', personId)
    .where('takenBackAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (taken === undefined) return null
  await record(scope, {
    action: 'charter.taken-back',
    subjectId: personId,
    object: { kind: 'person', id: personId },
    details: { why },
  })
  return null
}
