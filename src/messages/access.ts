import type { Role } from '#src/organisations/index.ts'

/** Who tells people otherwise what a message could not, each as far as the role reaches. */
export const callers = [
  'administrator',
  'programme manager',
  'territory coordinator',
] as const satisfies readonly Role[]
