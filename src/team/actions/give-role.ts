import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { insertGrant, type Role } from '#src/organisations/index.ts'

export type GivenRole = {
  personId: string
  role: Role
  /** `organisation`, or `site:<id>` / `cohort:<id>`. */
  over: string
  today: string
}

/** Gives a role from today on, over the whole organisation or a part of it. */
export async function giveRole(scope: Scope, given: GivenRole): Promise<void> {
  const [kind = 'organisation', id] = given.over.split(':')
  const scopeKind = kind === 'site' || kind === 'cohort' ? kind : 'organisation'
  await insertGrant(scope, {
    personId: given.personId,
    role: given.role,
    scopeKind,
    scopeId: scopeKind === 'organisation' ? null : id!,
    startsOn: given.today,
    endsOn: null,
    grantedBy: scope.actor.id,
  })
  await record(scope, {
    action: 'role.given',
    subjectId: given.personId,
    object: { kind: 'person', id: given.personId },
    details: { role: given.role },
  })
}
