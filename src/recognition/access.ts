import { coordinatingRoles } from '#src/organisations/index.ts'

/** Who issues diplomas and decides beside the rule, each as far as the role reaches. */
export const issuingRoles = coordinatingRoles
