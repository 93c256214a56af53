import { type Role, type RoleGrant, reachOf } from '#src/organisations/index.ts'

/** Who imports programmes and editions. */
export const programmeRoles = ['administrator', 'programme manager'] as const satisfies Role[]

/** A programme is the whole organisation's: a grant over one edition is not enough. `day`: `YYYY-MM-DD`. */
export function mayImport(grants: readonly RoleGrant[], day: string): boolean {
  return reachOf(grants, programmeRoles, day).everywhere
}
