import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { mayConfirm } from '../key-replacement.ts'
import { teamOn } from '../queries.ts'

/**
 * The actor has made sure in person that somebody in office holds what she signs in with, after it was replaced. Pressed twice, it is one
 * deed. False: there is nothing that this actor may confirm.
 */
export async function confirmKeys(
  scope: Scope,
  { personId, today }: { personId: string; today: string },
): Promise<boolean> {
  const { organisationId, now: at } = scope
  const byId = scope.actor.id!
  const team = await teamOn(scope, today)
  const holder = team.find((it) => it.personId === personId)
  const confirming = team.find((it) => it.personId === byId)
  if (holder === undefined || confirming === undefined) return false
  const confirmed = holder.replacements.filter((it) => mayConfirm(byId, holder, it, team))
  if (confirmed.length === 0) return holder.replacements.at(-1)?.confirmedBy.includes(byId) ?? false
  await scope.db
    .insertInto('keyConfirmations')
    .values(
      confirmed.map(({ id }) => ({
        organisationId,
        replacementId: id,
        byId,
        inOfficeSince: confirming.since,
        at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await record(scope, {
    action: 'keys.confirmed',
    subjectId: personId,
    object: { kind: 'person', id: personId },
  })
  return true
}
