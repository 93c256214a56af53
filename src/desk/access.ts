import { coordinatingRoles } from '#src/organisations/index.ts'

/** Who has a desk: those who answer for what waits on it. */
export const deskRoles = coordinatingRoles
