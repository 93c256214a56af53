import { sql } from 'kysely'
import { record } from '#platform/audit/record.ts'
import type { Scope } from '#platform/database/database.ts'
import { forgetAddresses } from '#src/messages/index.ts'

/**
 * Empties whoever was invited, once her message has left or its day is over: that one was sent stays, to whom does not. Returns
 * how many; for a nightly job.
 */
export async function forgetInvited(scope: Scope): Promise<number> {
  const { organisationId, now } = scope
  const { rows } = await sql<{ personId: string; messageId: string }>`
    update app.invitations i set forgotten_at = ${now}
    from app.messages m, app.organisations o
    where i.organisation_id = ${organisationId} and i.forgotten_at is null
      and o.organisation_id = i.organisation_id
      and m.organisation_id = i.organisation_id and m.id = i.message_id
      and (m.state <> 'queued' or i.erase_on <= (${now}::timestamptz at time zone o.zone)::date)
    returning i.person_id as "personId", i.message_id as "messageId"`.execute(scope.db)
  if (rows.length === 0) return 0
  await forgetAddresses(
    scope,
    rows.map(({ messageId }) => messageId),
  )
  await scope.db
    .updateTable('people')
    .set({ email: null, phone: null, erasedAt: now })
    .where('organisationId', '=', organisationId)
    .where(
      'id',
      'in',
      rows.map(({ personId }) => personId),
    )
    .execute()
  await record(scope, { action: 'leads.forgotten', details: { count: rows.length } })
  return rows.length
}
