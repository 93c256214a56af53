import type { Role } from '#src/organisations/index.ts'

/** Who reads what the nights erased, over the whole organisation. */
export const reportReaders = ['administrator', 'programme manager'] as const satisfies Role[]
