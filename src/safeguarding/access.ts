import { coordinatingRoles, type Role } from '#src/organisations/index.ts'

/** Who may be handed a concern. An administrator reads only what was routed to her. */
export const concernRoles = ['safeguarding officer', 'administrator'] as const satisfies readonly Role[]

/** Who lists the adults of a cohort and writes down that a check was seen, each as far as the role reaches. */
export const listingRoles = coordinatingRoles
