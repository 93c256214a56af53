import { type Role, type RoleGrant, reachOf } from '#src/organisations/index.ts'

/** Who answers for the organisation as its data controller: hands an archive over, and erases. */
export const controllerRoles = ['administrator'] as const satisfies Role[]

/** Who reads what the nights erased. */
export const reportReaders = ['administrator', 'programme manager'] as const satisfies Role[]

/** Over the whole organisation only: what is known about a person lies in no site and no cohort. */
export function answersForAll(grants: readonly RoleGrant[], roles: readonly Role[], day: string): boolean {
  return reachOf(grants, roles, day).everywhere
}
