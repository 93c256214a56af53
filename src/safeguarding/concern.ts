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

/** Somebody to whom concerns may go, for the whole organisation. */
export type TeamMember = {
  personId: string
  firstName: string
  lastName: string
  role: 'safeguarding officer' | 'administrator'
}

/** Who could read a concern today, and whether a message can leave for her. */
type Receiver = { personId: string; role: TeamMember['role']; isReached: boolean }

/**
 * Who reads a concern, and whether a message reaches any of them; null when nobody could read it who is not kept from it. The
 * officers do, or the administrators when all officers are kept from it. It goes to administrators too where it would reach no officer: read by nobody, it protects nobody.
 */
export function routeOf(
  team: readonly Receiver[],
  keptFrom: readonly string[],
): { readers: string[]; isTold: boolean } | null {
  const open = team.filter(({ personId }) => !keptFrom.includes(personId))
  const officers = open.filter(({ role }) => role === 'safeguarding officer')
  const isTold = open.some(({ isReached }) => isReached)
  const idsOf = (people: readonly Receiver[]) => people.map(({ personId }) => personId)
  if (open.length === 0) return null
  const staysWithOfficers = officers.length > 0 && (officers.some(({ isReached }) => isReached) || !isTold)
  return { readers: idsOf(staysWithOfficers ? officers : open), isTold }
}

/** Somebody of the team on a day, with the roles that she holds then over the whole organisation. */
export type Reader = {
  personId: string
  today: string
  isOfficer: boolean
  /** The first day of that role; null for whoever is none. */
  administratorSince: string | null
}

/** What decides who reads a concern. `isOrphaned`: nobody to whom it went is in office any more. */
export type Sealed = {
  keptFrom: readonly string[]
  readers: readonly string[]
  raisedOn: string
  isOrphaned: boolean
}

/**
 * Those to whom it went read it while they are in office, and those to whom one of them has opened it. Whoever came into office
 * later does not: somebody from whom it is kept could have let a second account of hers in. Where none of them is left, the
 * administrators read it who were so before it was raised.
 */
export function mayRead(reader: Reader, { keptFrom, readers, raisedOn, isOrphaned }: Sealed): boolean {
  const { personId, isOfficer, administratorSince } = reader
  if (keptFrom.includes(personId) || (!isOfficer && administratorSince === null)) return false
  if (readers.includes(personId)) return true
  return isOrphaned && administratorSince !== null && administratorSince < raisedOn
}

/** The officers to whom a concern may be opened: those in office who do not read it, and from whom it is not kept. */
export function officersToOpen<Member extends TeamMember>(
  team: readonly Member[],
  { keptFrom, readers }: Pick<Sealed, 'keptFrom' | 'readers'>,
): Member[] {
  return team.filter(
    ({ personId, role }) =>
      role === 'safeguarding officer' && !keptFrom.includes(personId) && !readers.includes(personId),
  )
}

/** When it was raised: an anonymous one has a day only, and waits since its noon. */
export function waitsSince({ raisedAt, raisedOn }: { raisedAt: Date | null; raisedOn: string }): Date {
  return raisedAt ?? new Date(`${raisedOn}T12:00:00Z`)
}

/** Since when it should have been read: whoever wrote was told within 24 hours. Null while there is time, or once it was. */
export function lateSince(
  concern: { state: ConcernState; raisedAt: Date | null; raisedOn: string },
  now: Date,
): Date | null {
  const due = new Date(waitsSince(concern).getTime() + 24 * 3_600_000)
  return concern.state === 'raised' && due < now ? due : null
}
