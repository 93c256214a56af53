import { type Role, type RoleGrant, reachOf } from '#src/organisations/index.ts'

/** Roles that may draw the organisation's territories. */
export const territoryRoles = ['administrator', 'programme manager'] as const satisfies readonly Role[]

/** They change every figure by territory: a grant over one edition is not enough. `day`: `YYYY-MM-DD`. */
export function mayDrawTerritories(grants: readonly RoleGrant[], day: string): boolean {
  return reachOf(grants, territoryRoles, day).everywhere
}
