import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { organisationDay } from '#src/organisations/index.ts'

/**
 * Notes that the actor, or a command of the server, replaced what a member of the team signs in with: what was raised up to today stays
 * closed to her account until it is confirmed that she holds it (decision 076). Who replaces her own is no stranger.
 */
export async function noteReplacedKey(
  scope: Scope,
  { personId, what }: { personId: string; what: 'printed code' | 'second factor' },
): Promise<void> {
  const { organisationId, now: at, actor } = scope
  if (actor.id === personId) return
  const onDay = await organisationDay(scope)
  await scope.db
    .insertInto('keyReplacements')
    .values({ organisationId, id: newId(at), personId, what, byId: actor.id, onDay, at })
    .execute()
}
