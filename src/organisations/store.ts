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

/** Does she hold this role over this part on a day, without an end? Asked with her row locked before it is given again. */
export async function holdsGrant(
  scope: Scope,
  personId: string,
  { role, scopeKind, scopeId, day }: Pick<RoleGrant, 'role' | 'scopeKind' | 'scopeId'> & { day: string },
): Promise<boolean> {
  const grant = await scope.db
    .selectFrom('roleGrants')
    .select('id')
    .where('organisationId', '=', scope.organisationId)
    .where('personId', '=', personId)
    .where('role', '=', role)
    .where('scopeKind', '=', scopeKind)
    .where('scopeId', 'is not distinct from', scopeId)
    .where('startsOn', '<=', day)
    .where('endsOn', 'is', null)
    .executeTakeFirst()
  return grant !== undefined
}
