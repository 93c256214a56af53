import { coordinatingRoles, type Role } from '#src/organisations/index.ts'

/** Who lets a girl start without a paper and reminds those who miss one, each as far as the role reaches. */
export const waivingRoles = coordinatingRoles

/** Who sees the papers of a cohort and writes down what was handed over: the same, and its facilitators. */
export const keepingRoles = [...waivingRoles, 'facilitator'] as const satisfies readonly Role[]
