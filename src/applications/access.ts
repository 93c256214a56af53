import { coordinatingRoles, type Role } from '#src/organisations/index.ts'
import type { Question } from './screens.ts'

/** Who works on applications: reads them whole and decides. Readers and boards have their own, masked, pages. */
export const decidingRoles = coordinatingRoles

/** Who opens, closes and dates a campaign: for the whole organisation, or for its edition. */
export const campaignLeaders = ['administrator', 'programme manager'] as const satisfies Role[]

/** The roles of the team that the programme's file names as readers of a sensitive answer; nobody else reads it. */
export function readersOf({ sensitive }: Question): Role[] {
  return (sensitive?.readers ?? []).map((reader) => rolesOfFile[reader])
}

const rolesOfFile = {
  coordinator: 'territory coordinator',
  facilitator: 'facilitator',
  'safeguarding-officer': 'safeguarding officer',
} as const satisfies Record<NonNullable<Question['sensitive']>['readers'][number], Role>
