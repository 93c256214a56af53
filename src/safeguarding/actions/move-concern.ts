import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'
import { type ConcernState, canMove } from '../concern.ts'

type ConcernMove = { to: ConcernState; sentence: string }

/** Moves a concern that the actor may read, with one sentence. The seal is open already: `concernFor` was asked. */
export async function moveConcern(
  scope: Scope,
  id: string,
  { to, sentence }: ConcernMove,
): Promise<'moved meanwhile' | null> {
  const { organisationId, now, actor } = scope
  const { state } = await scope.db
    .selectFrom('concerns')
    .select('state')
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (!canMove(state as ConcernState, to)) return 'moved meanwhile'
  await scope.db
    .updateTable('concerns')
    .set({ state: to })
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .execute()
  await scope.db
    .insertInto('concernChanges')
    .values({
      organisationId,
      id: newId(now),
      concernId: id,
      fromState: state,
      toState: to,
      sentence,
      at: now,
      byId: actor.id!,
    })
    .execute()
  await record(scope, {
    action: 'concern.moved',
    object: { kind: 'concern', id },
    class: 'officer',
    details: { to },
  })
  return null
}
