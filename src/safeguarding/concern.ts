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

/** Where a concern goes: to the officers, or to the administrators when every officer is kept from it or none can be reached. */
export type Route = 'officers' | 'administrators'

/** Somebody to whom concerns may go, for the whole organisation. */
export type TeamMember = {
  personId: string
  firstName: string
  lastName: string
  role: 'safeguarding officer' | 'administrator'
}

/** Who could read a concern today, and whether a message can leave for her. */
export type Receiver = { personId: string; role: TeamMember['role']; isReached: boolean }

/**
 * To whom a concern goes, who they are, and whether a message reaches any of them; null when nobody could read it who is not kept
 * from it. It goes to administrators too where it would reach no officer: read by nobody, it protects nobody.
 */
export function routeOf(
  team: readonly Receiver[],
  keptFrom: readonly string[],
): { to: Route; readers: string[]; isTold: boolean } | null {
  const open = team.filter(({ personId }) => !keptFrom.includes(personId))
  const officers = open.filter(({ role }) => role === 'safeguarding officer')
  const isTold = open.some(({ isReached }) => isReached)
  const idsOf = (people: readonly Receiver[]) => people.map(({ personId }) => personId)
  if (open.length === 0) return null
  const staysWithOfficers = officers.length > 0 && (officers.some(({ isReached }) => isReached) || !isTold)
  return staysWithOfficers
    ? { to: 'officers', readers: idsOf(officers), isTold }
    : { to: 'administrators', readers: idsOf(open), isTold }
}

/** Somebody of the team, with the roles that she holds today over the whole organisation. */
export type Reader = { personId: string; isOfficer: boolean; isAdministrator: boolean }

/** An officer in office reads every concern not kept from her; an administrator those routed to administrators. */
export function mayRead(reader: Reader, concern: { routedTo: Route; keptFrom: readonly string[] }): boolean {
  if (concern.keptFrom.includes(reader.personId)) return false
  return reader.isOfficer || (reader.isAdministrator && concern.routedTo === 'administrators')
}
