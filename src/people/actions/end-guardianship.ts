import type { Scope } from '#platform/database/database.ts'
import type { GuardianshipEndReason } from '../guardianship.ts'

/** Somebody who answers no more for these girls, from a day on. */
type EndedGuardianship = {
  guardianId: string
  childIds: readonly string[]
  reason: GuardianshipEndReason
  /** `YYYY-MM-DD`. */
  endsOn: string
}

/**
 * Ends who answers for whom, with the links about these girls, at once; a link that is made at this instant opens nothing either
 * (`linkOfAddress`). Another girl for whom she answers is untouched. Returns whether she answers for another one.
 */
export async function endGuardianship(
  scope: Scope,
  { guardianId, childIds, reason, endsOn }: EndedGuardianship,
): Promise<boolean> {
  const { organisationId, now, actor } = scope
  const ended = await scope.db
    .updateTable('guardianships')
    .set({ endsOn })
    .where('organisationId', '=', organisationId)
    .where('guardianId', '=', guardianId)
    .where('childId', 'in', childIds)
    .where('endsOn', 'is', null)
    .returning(['organisationId', 'childId', 'guardianId'])
    .execute()
  await scope.db
    .insertInto('guardianshipEnds')
    .values(ended.map((it) => ({ ...it, reason, endedAt: now, endedBy: actor.id! })))
    .execute()
  await scope.db
    .updateTable('links')
    .set({ revokedAt: now })
    .where('organisationId', '=', organisationId)
    .where('holderId', '=', guardianId)
    .where('aboutId', 'in', childIds)
    .where('revokedAt', 'is', null)
    .execute()
  const another = await scope.db
    .selectFrom('guardianships')
    .select('childId')
    .where('organisationId', '=', organisationId)
    .where('guardianId', '=', guardianId)
    .where('endsOn', 'is', null)
    .executeTakeFirst()
  return another !== undefined
}
