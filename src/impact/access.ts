import type { Role } from '#src/organisations/index.ts'

/** Roles that may enter what stands beside the computed figures, over the whole organisation: totals and quotations are its own. */
export const enterers = ['administrator', 'programme manager'] as const satisfies readonly Role[]
