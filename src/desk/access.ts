import type { Role } from '#src/organisations/index.ts'

/** Who has a desk: those who answer for what waits on it. */
export const deskRoles = [
  'administrator',
  'programme manager',
  'territory coordinator',
] as const satisfies Role[]

/** Who answers for the organisation as its data controller: nobody else can settle a request to erase. */
export const controllerRoles = ['administrator'] as const satisfies Role[]
