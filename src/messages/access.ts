import { coordinatingRoles } from '#src/organisations/index.ts'

/** Who tells people otherwise what a message could not, each as far as the role reaches. */
export const callers = coordinatingRoles
