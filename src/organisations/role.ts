/** What a person does for the organisation. Participant and guardian are relations, not roles. */
export const roles = [
  'administrator',
  'programme manager',
  'territory coordinator',
  'reader',
  'board member',
  'facilitator',
  'host',
  'safeguarding officer',
] as const
export type Role = (typeof roles)[number]

/** Who answers for applications and cohorts, each as far as the role reaches. */
export const coordinatingRoles = [
  'administrator',
  'programme manager',
  'territory coordinator',
] as const satisfies readonly Role[]

/**
 * Who answers for the organisation as its data controller, over the whole of it: hands an archive over, and erases. What is
 * known about a person lies in no site and no cohort.
 */
export const controllerRoles = ['administrator'] as const satisfies readonly Role[]

/** Those that put somebody into the room of a cohort (`app.roles_beside_minors`). */
export const rolesBesideGirls: readonly Role[] = ['facilitator', 'host']

export type ScopeKind = 'organisation' | 'edition' | 'site' | 'cohort'

/** One role of one person, over a part of the organisation, for a time. `endsOn` is its last day. */
export type RoleGrant = {
  role: Role
  scopeKind: ScopeKind
  scopeId: string | null
  startsOn: string
  endsOn: string | null
}

/** A grant as it stands now. One that rests opens nothing: it puts her beside minors, and no check of hers counts. */
export type HeldGrant = RoleGrant & { rests?: boolean }

/** Does the grant count on this day (`YYYY-MM-DD`)? */
export function isInForce(grant: HeldGrant, day: string): boolean {
  return grant.rests !== true && grant.startsOn <= day && (grant.endsOn === null || day <= grant.endsOn)
}

/** How far the grants of these roles reach on a day: the whole organisation, or the parts named. */
export type Reach = { everywhere: boolean; editions: string[]; sites: string[]; cohorts: string[] }

export function reachOf(grants: readonly HeldGrant[], wanted: readonly Role[], day: string): Reach {
  const counted = grants.filter((grant) => wanted.includes(grant.role) && isInForce(grant, day))
  const within = (kind: ScopeKind) => counted.filter((it) => it.scopeKind === kind).map((it) => it.scopeId!)
  return {
    everywhere: counted.some((grant) => grant.scopeKind === 'organisation'),
    editions: within('edition'),
    sites: within('site'),
    cohorts: within('cohort'),
  }
}

/** Would these roles reach anything on this day, had her check been seen? */
export function onlyRests(grants: readonly HeldGrant[], wanted: readonly Role[], day: string): boolean {
  const awake = grants.map((grant) => ({ ...grant, rests: false }))
  return isEmpty(reachOf(grants, wanted, day)) && !isEmpty(reachOf(awake, wanted, day))
}

/** A role that she had, and the first day (`YYYY-MM-DD`) on which it opened nothing. */
export type EndedRole = { role: Role; since: string }

/** Which of these roles ended last, unless one in force reaches the same part or the whole of the organisation. */
export function endedRole(
  grants: readonly HeldGrant[],
  wanted: readonly Role[],
  day: string,
): EndedRole | undefined {
  const reach = reachOf(grants, wanted, day)
  const last = grants
    .filter(({ role, endsOn }) => wanted.includes(role) && endsOn !== null && endsOn < day)
    .filter(({ scopeKind, scopeId }) => !includes(reach, { [scopeKind]: scopeId }))
    .toSorted((a, b) => a.endsOn!.localeCompare(b.endsOn!))
    .at(-1)
  return last && { role: last.role, since: dayAfter(last.endsOn!) }
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}

/** Does this reach include the thing that lies in these parts? A part that is not known counts as outside. */
export function includes(
  reach: Reach,
  part: { edition?: string; site?: string | null; cohort?: string | null },
): boolean {
  return (
    reach.everywhere ||
    (part.edition !== undefined && reach.editions.includes(part.edition)) ||
    (part.site != null && reach.sites.includes(part.site)) ||
    (part.cohort != null && reach.cohorts.includes(part.cohort))
  )
}

/** Does the reach hold anything at all? */
export function isEmpty(reach: Reach): boolean {
  return !reach.everywhere && reach.editions.length + reach.sites.length + reach.cohorts.length === 0
}
