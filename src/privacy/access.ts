import type { Role } from '#src/organisations/index.ts'

/**
 * Who answers for the organisation as its data controller, over the whole of it: hands an archive over, and erases. What is
 * known about a person lies in no site and no cohort.
 */
export const controllerRoles = ['administrator'] as const satisfies Role[]

/** Who reads what the nights erased, over the whole organisation. */
export const reportReaders = ['administrator', 'programme manager'] as const satisfies Role[]
