import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { type CohortIdentity, seenIdentity } from '../cohort.ts'
import { lockCohort } from '../store.ts'
import { isNameTaken } from './create-cohort.ts'

/** `seen`: the cohort as it stood when somebody began to type (`seenIdentity`). */
type Naming = { id: string; siteId: string; seen: string }

/** Writes what a cohort calls itself and where it meets. What stands there already is written once. */
export async function nameCohort(
  scope: Scope,
  { id, siteId, seen }: Naming,
  identity: CohortIdentity,
): Promise<{ refused: 'name taken' | 'changed' } | null> {
  await lockCohort(scope, id)
  const standing = await scope.db
    .selectFrom('cohorts')
    .select(['name', 'motto', 'room'])
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (seenIdentity(standing) === seenIdentity(identity)) return null
  if (seenIdentity(standing) !== seen) return { refused: 'changed' }
  if (await isNameTaken(scope, siteId, identity.name, id)) return { refused: 'name taken' }
  await scope.db
    .updateTable('cohorts')
    .set(identity)
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', id)
    .execute()
  await record(scope, { action: 'cohort.named', object: { kind: 'cohort', id } })
  return null
}
