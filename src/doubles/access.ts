import type { Role } from '#src/organisations/index.ts'

/**
 * Who says whether two people are one: those who may open every file, over the whole organisation. The two may have come to
 * different sites.
 */
export const doubleRoles = [
  'administrator',
  'programme manager',
  'territory coordinator',
] as const satisfies readonly Role[]
