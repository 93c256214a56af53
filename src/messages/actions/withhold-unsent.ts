import { sql } from 'kysely'
import type { Scope } from '#platform/database/database.ts'

/**
 * Withholds what was written to somebody about girls for whom she answers no more, and has not left or waits to be handed over: its
 * links are dead, and nobody tells her otherwise. `all`: she answers for nobody else, so whatever it is about. What is being handed
 * over is not touched, and what tells of a sister too is written anew when it leaves (`nameWhomSheAnswersFor`).
 */
export async function withholdUnsent(
  { db, organisationId }: Scope,
  recipientId: string,
  about: readonly string[] | 'all',
): Promise<void> {
  await db
    .updateTable('messages')
    .set({ state: 'withheld', failure: null, body: '', html: '' })
    .where('organisationId', '=', organisationId)
    .where('recipientId', '=', recipientId)
    .where('template', '!=', 'contact-replaced')
    .where(sql<boolean>`(state = 'queued' and sending_at is null or state = 'kept' and channel = 'none')`)
    .where(
      sql<boolean>`not exists (select from message_settlements s
        where s.organisation_id = messages.organisation_id and s.message_id = messages.id)`,
    )
    .$if(about !== 'all', (messages) => messages.where('aboutId', 'in', about as readonly string[]))
    .execute()
}
