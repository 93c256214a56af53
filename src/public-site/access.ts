import type { Role } from '#src/organisations/index.ts'

/**
 * Roles that write to those who left a contact, over the whole organisation: a contact belongs to no place and no edition
 * yet.
 */
export const leadReaders = ['administrator', 'programme manager'] as const satisfies readonly Role[]
