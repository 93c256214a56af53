import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { isOpen } from '../cohort.ts'
import { lockCohort } from '../store.ts'

/** Puts in a cohort whoever was confirmed on its site since it was made. Returns how many; none in a closed cohort. */
export async function gatherEnrolments(
  scope: Scope,
  cohort: { id: string; siteId: string },
): Promise<number> {
  const { state } = await lockCohort(scope, cohort.id)
  if (!isOpen(state)) return 0
  const gathered = await insertMembers(scope, cohort)
  if (gathered > 0) {
    await record(scope, {
      action: 'cohort.gathered',
      object: { kind: 'cohort', id: cohort.id },
      details: { enrolments: gathered },
    })
  }
  return gathered
}

/** Whoever has a place on the site and no cohort yet joins this one; returns how many. */
export async function insertMembers(scope: Scope, cohort: { id: string; siteId: string }): Promise<number> {
  const { numUpdatedRows } = await scope.db
    .updateTable('enrolments')
    .set({ cohortId: cohort.id })
    .where('organisationId', '=', scope.organisationId)
    .where('siteId', '=', cohort.siteId)
    .where('cohortId', 'is', null)
    .where('state', '=', 'confirmed')
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}
