import { type Role, type RoleGrant, reachOf } from '#src/organisations/index.ts'

/** Roles that write to those who left a contact. */
export const leadReaders = ['administrator', 'programme manager'] as const satisfies readonly Role[]

/** A contact belongs to no place and no edition yet: only a grant over the whole organisation reads it. */
export function mayReadLeads(grants: readonly RoleGrant[], day: string): boolean {
  return reachOf(grants, leadReaders, day).everywhere
}
