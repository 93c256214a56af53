import { coordinatingRoles, type Role } from '#src/organisations/index.ts'

/** Who calls when a girl is missing: the facilitators of her cohort, and the team as far as its roles reach. */
export const callerRoles = [...coordinatingRoles, 'facilitator'] as const satisfies readonly Role[]
