import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { holdsGrant, insertGrant, type Role, type ScopeKind } from '#src/organisations/index.ts'
import { lockHolder } from '#src/people/index.ts'

type GivenRole = {
  personId: string
  role: Role
  /** `organisation`, or `edition:<id>` / `site:<id>` / `cohort:<id>`. */
  over: string
  today: string
}

/** Gives a role from today on, over the whole organisation or a part of it. Whoever has it already keeps that one. */
export async function giveRole(scope: Scope, given: GivenRole): Promise<'held already' | null> {
  const [kind, scopeId = null] = given.over.split(':')
  const scopeKind = kind as ScopeKind
  const { personId, role, today } = given
  await lockHolder(scope, personId)
  if (await holdsGrant(scope, personId, { role, scopeKind, scopeId, day: today })) return 'held already'
  const over = { scopeKind, scopeId, startsOn: today, endsOn: null } as const
  await insertGrant(scope, { personId, role, ...over, grantedBy: scope.actor.id })
  await record(scope, {
    action: 'role.given',
    subjectId: personId,
    object: { kind: 'person', id: personId },
    details: { role },
  })
  return null
}
