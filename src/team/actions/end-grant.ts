import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { endingRefusal, type TeamRefusal } from '../member.ts'
import { lockGrantsInForce } from '../queries.ts'

/** Ends a role at the end of the day before: it counts no more from now on. A second press changes nothing. */
export async function endGrant(
  scope: Scope,
  ended: { grantId: string; personId: string; today: string; yesterday: string },
): Promise<TeamRefusal | null> {
  const inForce = await lockGrantsInForce(scope, ended.today)
  const grant = inForce.find(({ id }) => id === ended.grantId)
  if (grant === undefined) return null
  const refusal = endingRefusal(grant, inForce)
  if (refusal !== null) return refusal
  await scope.db
    .updateTable('roleGrants')
    .set((eb) => ({
      endsOn: ended.yesterday,
      startsOn: eb.fn('least', ['startsOn', eb.cast(eb.val(ended.yesterday), 'date')]),
    }))
    .where('organisationId', '=', scope.organisationId)
    .where('id', '=', ended.grantId)
    .where('personId', '=', ended.personId)
    .execute()
  await record(scope, {
    action: 'role.ended',
    subjectId: ended.personId,
    object: { kind: 'role-grant', id: ended.grantId },
    details: { role: grant.role },
  })
  return null
}
