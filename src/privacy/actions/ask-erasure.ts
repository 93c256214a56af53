import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { newId } from '#platform/ids/ids.ts'

/**
 * Somebody asks that she, or her child, be erased. It waits at the desk of whoever answers for the organisation. A second press
 * finds it waiting and changes nothing.
 */
export async function askErasure(scope: Scope, asked: { aboutId: string; askedBy: string }): Promise<void> {
  const { organisationId, now } = scope
  const added = await scope.db
    .insertInto('erasureRequests')
    .values({ organisationId, id: newId(now), ...asked, askedAt: now })
    .onConflict((conflict) =>
      conflict.columns(['organisationId', 'aboutId']).where('answer', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (added === undefined) return
  await record(scope, {
    action: 'erasure.asked',
    subjectId: asked.aboutId,
    object: { kind: 'erasure request', id: added.id },
  })
}
