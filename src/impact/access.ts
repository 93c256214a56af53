import { type Role, type RoleGrant, reachOf } from '#src/organisations/index.ts'

/** Roles that may enter what stands beside the computed figures. */
export const enterers = ['administrator', 'programme manager'] as const satisfies readonly Role[]

/** Totals and quotations are the whole organisation's: a grant over one edition is not enough. `day`: `YYYY-MM-DD`. */
export function mayEnterTotals(grants: readonly RoleGrant[], day: string): boolean {
  return reachOf(grants, enterers, day).everywhere
}
