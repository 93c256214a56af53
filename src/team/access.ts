import { type RoleGrant, reachOf } from '#src/organisations/index.ts'

/** Giving and ending roles is an administrator's, over the whole organisation: a grant over one site is not enough. */
export function mayManageTeam(grants: readonly RoleGrant[], day: string): boolean {
  return reachOf(grants, ['administrator'], day).everywhere
}
