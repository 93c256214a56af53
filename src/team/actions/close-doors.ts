import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import type { SignInDoor } from '#platform/sign-in/sign-in.ts'
import { noteReplacedKey } from '#src/safeguarding/index.ts'
import type { Member } from '../member.ts'
import { belongsElsewhere } from '../queries.ts'

/** Removes the second factor of somebody who lost it; she sets up another one at her next sign-in. */
export async function removeSecondFactor(
  scope: Scope,
  { secondFactor }: Pick<SignInDoor, 'secondFactor'>,
  member: Member,
): Promise<'known elsewhere' | null> {
  if (await belongsElsewhere(scope, member.accountId)) return 'known elsewhere'
  if (member.accountId !== null) await secondFactor.remove(member.accountId)
  await recordAbout(scope, member, 'second-factor.removed')
  await noteReplacedKey(scope, { personId: member.id, what: 'second factor' })
  return null
}

/** Ends every session of somebody whose device is lost or who left. */
export async function endSessions(
  scope: Scope,
  accounts: Pick<SignInDoor, 'revokeSessions'>,
  member: Member,
): Promise<'sessions known elsewhere' | null> {
  if (await belongsElsewhere(scope, member.accountId)) return 'sessions known elsewhere'
  if (member.accountId !== null) await accounts.revokeSessions(member.accountId)
  await recordAbout(scope, member, 'sessions.ended')
  return null
}

function recordAbout(scope: Scope, { id }: Member, action: string): Promise<void> {
  return record(scope, { action, subjectId: id, object: { kind: 'person', id } })
}
