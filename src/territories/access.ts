import type { Role } from '#src/organisations/index.ts'

/** Roles that may draw the organisation's territories, over the whole of it: they change every figure by territory. */
export const territoryRoles = ['administrator', 'programme manager'] as const satisfies readonly Role[]
