import type { Role } from '#src/organisations/index.ts'

/** Who calls when a girl is missing: the facilitators of her cohort, and the team as far as its roles reach. */
export const callerRoles = [
  'administrator',
  'programme manager',
  'territory coordinator',
  'facilitator',
] as const satisfies readonly Role[]
