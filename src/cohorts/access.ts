import { coordinatingRoles, type Role } from '#src/organisations/index.ts'
import { type CohortState, isOpen } from './cohort.ts'

/** Who plans a cohort, closes it and writes down a departure, each as far as the role reaches. */
export const plannerRoles = coordinatingRoles

/** Who opens a cohort and takes its roll call: the same, and the facilitators of that cohort. */
export const leaderRoles = [...plannerRoles, 'facilitator'] as const satisfies readonly Role[]

/** Who reads when, where and with how many a cohort meets at her place, and nothing about any girl. */
export const hostRoles = ['host'] as const satisfies readonly Role[]

/** The team of a cohort: whoever leads it, and who answers for its site. Only they open emergency sheets (`cohortOfTeam`). */
export const teamRoles = ['territory coordinator', 'facilitator'] as const satisfies readonly Role[]

/** May she write to a cohort? Whoever only leads it, until it is closed. */
export function mayWriteTo({ state, plans }: { state: CohortState; plans: boolean }): boolean {
  return plans || isOpen(state)
}
