import type { Language } from '#platform/i18n/language.ts'
import type { Role, ScopeKind } from '#src/organisations/index.ts'
import type { EditionName, SiteOfEdition } from '#src/programmes/index.ts'

/** What a role is over: an edition, a site, a cohort by its name, or none of them. */
export type GrantedPart = { edition: EditionName | null; site: SiteOfEdition | null; cohort: string | null }

/** Does this role count over the whole organisation only? A concern lies in no part of it. */
export function isOverAllOnly(role: Role): boolean {
  return role === 'safeguarding officer'
}

/** A role of a member, with the part of the organisation that it is over. */
export type MemberGrant = GrantedPart & {
  id: string
  role: Role
  scopeKind: ScopeKind
  startsOn: string
  endsOn: string | null
  /** Opens nothing until a check of hers counts. */
  rests: boolean
}

/** A role that was given over a part before that was refused: nothing goes to it, and it is there to be ended. */
export function opensNothing({ role, scopeKind }: Pick<MemberGrant, 'role' | 'scopeKind'>): boolean {
  return isOverAllOnly(role) && scopeKind !== 'organisation'
}

/** Somebody who has or had a role. */
export type Member = {
  id: string
  accountId: string | null
  firstName: string
  lastName: string
  birthDate: string | null
  email: string | null
  language: Language
  grants: MemberGrant[]
  /** Where she is on the list of adults, which is no role: from the first to the last day, the first to come first. */
  listed: { cohortId: string; cohort: string; fromDay: string; toDay: string }[]
}

/** The lists of adults on which she still is on that day or will be, `YYYY-MM-DD`. */
export function listedFrom({ listed }: Member, today: string): Member['listed'] {
  return listed.filter(({ toDay }) => toDay >= today)
}

/** Is there one administrator only over the whole organisation on that day? Then nobody opens the door to her again. */
export function hasOneAdministrator(members: readonly Pick<Member, 'grants'>[], day: string): boolean {
  const isIt = ({ role, scopeKind, startsOn, endsOn }: MemberGrant) =>
    role === 'administrator' &&
    scopeKind === 'organisation' &&
    startsOn <= day &&
    (endsOn === null || endsOn >= day)
  return members.filter(({ grants }) => grants.some(isIt)).length === 1
}

/** Is she somebody to whom concerns may go on that day? What she signs in with is replaced at a price then (decision 076). */
export function mayReadConcerns({ grants }: Pick<Member, 'grants'>, day: string): boolean {
  return grants.some(
    ({ role, scopeKind, endsOn }) =>
      (role === 'safeguarding officer' || role === 'administrator') &&
      scopeKind === 'organisation' &&
      (endsOn === null || endsOn >= day),
  )
}

/** The safeguarding officers of that day to whom nothing can be written: a concern would call none of them. */
export function officersUnreached(members: readonly Member[], day: string): Member[] {
  const isIt = ({ role, scopeKind, startsOn, endsOn }: MemberGrant) =>
    role === 'safeguarding officer' &&
    scopeKind === 'organisation' &&
    startsOn <= day &&
    (endsOn === null || endsOn >= day)
  return members.filter(({ email, grants }) => email === null && grants.some(isIt))
}

/** Why a role cannot be ended or a factor removed now. */
export type TeamRefusal = 'last administrator' | 'last safeguarding officer'

/** Why somebody gets no printed code: it is for whoever has no e-mail, and whom this organisation alone knows. */
export type CodeRefusal = 'signs in by e-mail' | 'code known elsewhere'

/** Why a name is not corrected here: texts and diplomas follow it from the file of an application, where she is named too. */
export type NameRefusal = 'named in a file'

const refusalOfTheLast: Partial<Record<Role, TeamRefusal>> = {
  administrator: 'last administrator',
  'safeguarding officer': 'last safeguarding officer',
}

/**
 * Over the whole organisation, the last administrator keeps the role, since nobody could give it back, and the last
 * safeguarding officer too: a concern must always reach somebody.
 */
export function endingRefusal(
  ending: { id: string; role: Role; scopeKind: ScopeKind },
  inForce: readonly { id: string; role: Role; scopeKind: ScopeKind }[],
): TeamRefusal | null {
  const refusal = refusalOfTheLast[ending.role]
  if (refusal === undefined || ending.scopeKind !== 'organisation') return null
  const others = inForce.filter(
    (it) => it.role === ending.role && it.scopeKind === 'organisation' && it.id !== ending.id,
  )
  return others.length === 0 ? refusal : null
}
