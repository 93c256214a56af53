import { type Role, type RoleGrant, reachOf } from '#src/organisations/index.ts'

/** Who says whether two people are one: those who may open every file. */
export const doubleRoles = [
  'administrator',
  'programme manager',
  'territory coordinator',
] as const satisfies readonly Role[]

/** The two may have come to different sites: a grant over one of them is not enough. `day`: `YYYY-MM-DD`. */
export function mayCompare(grants: readonly RoleGrant[], day: string): boolean {
  return reachOf(grants, doubleRoles, day).everywhere
}
