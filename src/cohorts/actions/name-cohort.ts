import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { lockCohort } from '../store.ts'
import { isNameTaken } from './create-cohort.ts'

/** The name and the motto that the girls chose, and the room where they meet. */
export type CohortIdentity = { name: string; motto: string; room: string }

export async function nameCohort(
  scope: Scope,
  cohort: { id: string; siteId: string },
  identity: CohortIdentity,
): Promise<{ refused: 'name taken' } | null> {
  await lockCohort(scope, cohort.id)
  if (await isNameTaken(scope, cohort.siteId, identity.name, cohort.id)) return { refused: 'name taken' }
  await scope.db
    .updateTable('cohorts')
    .set(identity)
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', cohort.id)
    .execute()
  await record(scope, { action: 'cohort.named', object: { kind: 'cohort', id: cohort.id } })
  return null
}
