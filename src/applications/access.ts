import type { Role } from '#src/organisations/index.ts'

/** Who works on applications: reads them whole and decides. Readers and boards have their own, masked, pages. */
export const decidingRoles = [
  'administrator',
  'programme manager',
  'territory coordinator',
] as const satisfies Role[]

/** Who opens, closes and dates a campaign: for the whole organisation, or for its edition. */
export const campaignLeaders = ['administrator', 'programme manager'] as const satisfies Role[]
