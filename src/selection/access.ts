import { decidingRoles } from '#src/applications/index.ts'
import type { Role } from '#src/organisations/index.ts'

/** Who reads texts over before readers get them, unless she is a reader of that file herself. */
export const maskingRoles: readonly Role[] = decidingRoles

/** Who rates: masked files only, and nobody else's marks. */
export const readingRoles: readonly Role[] = ['reader']

/** Who sits on the board. */
export const boardRoles: readonly Role[] = [...decidingRoles, 'board member']

/** Who approves what is answered to whoever gets no place. */
export const approvingRoles: readonly Role[] = decidingRoles
