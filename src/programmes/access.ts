import type { Role } from '#src/organisations/index.ts'

/** Who imports programmes and editions, over the whole organisation: a programme is its own. */
export const programmeRoles = ['administrator', 'programme manager'] as const satisfies Role[]
