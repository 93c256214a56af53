import type { Scope } from '#platform/database/database.ts'
import type { VettingCheck } from './vetting-check.ts'

/**
 * Locks a cohort until the end of the transaction and says its state: nobody confirms it while an adult is added. The
 * table is of cohorts, which depends on this capability; a view cannot be locked without the right to change it.
 */
export async function lockedCohortState(scope: Scope, cohortId: string): Promise<string> {
  const { state } = await scope.db
    .selectFrom('cohorts')
    .select('state')
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', cohortId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return state
}

/** Is she listed beside that cohort already, on one of those days? */
export async function isListed(
  scope: Scope,
  wanted: { cohortId: string; personId: string; fromDay: string; toDay: string },
): Promise<boolean> {
  const row = await scope.db
    .selectFrom('cohortAdults')
    .select('id')
    .where('organisationId', '=', scope.organisationId)
    .where('cohortId', '=', wanted.cohortId)
    .where('personId', '=', wanted.personId)
    .where('removedAt', 'is', null)
    .where('fromDay', '<=', wanted.toDay)
    .where('toDay', '>=', wanted.fromDay)
    .executeTakeFirst()
  return row !== undefined
}

/** Was this check written down already? Asked with her row locked. */
export async function isSeen(
  scope: Scope,
  { personId, kind, checkedOn, expiresOn }: VettingCheck,
): Promise<boolean> {
  const row = await scope.db
    .selectFrom('vettingChecks')
    .select('id')
    .where('organisationId', '=', scope.organisationId)
    .where('personId', '=', personId)
    .where('kind', '=', kind)
    .where('checkedOn', '=', checkedOn)
    .where('expiresOn', '=', expiresOn)
    .executeTakeFirst()
  return row !== undefined
}
