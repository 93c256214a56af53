import { sql } from 'kysely'
import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { lockTalk } from '../store.ts'

/**
 * Puts back a talk that was cancelled by mistake: its heads count again. The cancellation stays in its history. Pressed twice, the
 * second is told that it stands already.
 */
export async function reinstateTalk(scope: Scope, talkId: string): Promise<'not cancelled' | null> {
  const { organisationId, now } = scope
  const talk = await lockTalk(scope, talkId)
  if (talk === undefined) throw new NotFound()
  if (!talk.cancelled) return 'not cancelled'
  await sql`
    insert into app.talk_reinstatements
      (organisation_id, id, talk_id, cancelled_at, cancelled_by, cancel_reason, at, by_id)
    select organisation_id, ${newId(now)}::uuid, id, cancelled_at, cancelled_by, cancel_reason, ${now}::timestamptz,
      ${scope.actor.id}::uuid
    from app.talks where organisation_id = ${organisationId} and id = ${talkId}`.execute(scope.db)
  await scope.db
    .updateTable('talks')
    .set({ cancelledAt: null, cancelledBy: null, cancelReason: null })
    .where('organisationId', '=', organisationId)
    .where('id', '=', talkId)
    .execute()
  await record(scope, {
    action: 'talk.reinstated',
    object: { kind: 'talk', id: talkId },
    details: { heads: talk.headCount ?? 'none' },
  })
  return null
}
