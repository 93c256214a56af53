import type { Scope } from '#platform/database/database.ts'
import { contactReplaced, interrupted } from '../message.ts'

/** A message that was ended before it left: what it was, and whom it was about when that is not its reader. */
export type EndedMessage = { id: string; template: string; aboutId: string | null }

/**
 * Ends what was written to somebody and has not left, since her contact was replaced: its links are dead. It shows as
 * failed, so that somebody tells her; the warning to the old contact still leaves. Of one that is being handed over nobody knows yet:
 * the answer is written down when it comes, and it is not tried again.
 */
export async function endUnsent(scope: Scope, recipientId: string): Promise<EndedMessage[]> {
  return scope.db
    .updateTable('messages')
    .set(({ eb }) => ({
      state: 'failed',
      failure: eb.case().when('sendingAt', 'is', null).then(contactReplaced).else(interrupted).end(),
      body: '',
      html: '',
    }))
    .where('organisationId', '=', scope.organisationId)
    .where('recipientId', '=', recipientId)
    .where('state', '=', 'queued')
    .where('template', '!=', 'contact-replaced')
    .returning(['id', 'template', 'aboutId'])
    .execute()
}
