/** Where a concern stands. */
export const concernStates = ['raised', 'triaged', 'handled', 'sent to authorities', 'closed'] as const
export type ConcernState = (typeof concernStates)[number]

/** Every legal move, each with a sentence by whoever makes it. */
export const transitions: Record<ConcernState, readonly ConcernState[]> = {
  raised: ['triaged'],
  triaged: ['handled', 'sent to authorities'],
  handled: ['closed'],
  'sent to authorities': ['closed'],
  closed: [],
}

export function canMove(from: ConcernState, to: ConcernState): boolean {
  return transitions[from].includes(to)
}

/** Where a concern goes: to the officers, or to the administrators when every officer is kept from it. */
export type Route = 'officers' | 'administrators'

/** Somebody to whom concerns may go, for the whole organisation. */
export type TeamMember = {
  personId: string
  firstName: string
  lastName: string
  role: 'safeguarding officer' | 'administrator'
}

/** Who could read a concern today, by the ids of their persons. */
export type Team = { officers: readonly string[]; administrators: readonly string[] }

/** To whom a concern goes, and who they are; null when nobody could read it who is not kept from it. */
export function routeOf(team: Team, keptFrom: readonly string[]): { to: Route; readers: string[] } | null {
  const others = (people: readonly string[]) => people.filter((id) => !keptFrom.includes(id))
  const officers = others(team.officers)
  if (officers.length > 0) return { to: 'officers', readers: officers }
  const administrators = others(team.administrators)
  return administrators.length > 0 ? { to: 'administrators', readers: administrators } : null
}

/** Somebody of the team, with the roles that she holds today over the whole organisation. */
export type Reader = { personId: string; isOfficer: boolean; isAdministrator: boolean }

/** An officer in office reads every concern not kept from her; an administrator those routed to administrators. */
export function mayRead(reader: Reader, concern: { routedTo: Route; keptFrom: readonly string[] }): boolean {
  if (concern.keptFrom.includes(reader.personId)) return false
  return reader.isOfficer || (reader.isAdministrator && concern.routedTo === 'administrators')
}
