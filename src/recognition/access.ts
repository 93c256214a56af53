import type { Role } from '#src/organisations/index.ts'

/** Who issues diplomas and decides beside the rule, each as far as the role reaches. */
export const issuingRoles = [
  'administrator',
  'programme manager',
  'territory coordinator',
] as const satisfies readonly Role[]
