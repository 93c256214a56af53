import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import type { Organisation } from './organisation.ts'
import type { RoleGrant } from './role.ts'

/** Writes the organisation of the open scope itself. */
export async function insertOrganisation(
  scope: Scope,
  organisation: Omit<Organisation, 'id'>,
): Promise<void> {
  await scope.db
    .insertInto('organisations')
    .values({ organisationId: scope.organisationId, ...organisation, createdAt: scope.now })
    .execute()
}

/** Gives a person a role. `grantedBy` is null only for the first administrator. */
export async function insertGrant(
  scope: Scope,
  grant: RoleGrant & { personId: string; grantedBy: string | null },
): Promise<void> {
  await scope.db
    .insertInto('roleGrants')
    .values({ organisationId: scope.organisationId, id: newId(scope.now), ...grant })
    .execute()
}
